// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;

/// A rule of the domain refuses what was asked for. It becomes a problem detail in the caller's language.
///
/// Texts stand in the module's message file under `<messageKey>` (what is wrong) and `<messageKey>.fix` (what to do).
public class BusinessProblem extends RuntimeException {

    private final transient ProblemType type;
    private final String messageKey;
    private final transient List<Object> arguments;
    private final transient List<Problem.FieldFault> faults;

    /// @param messageKey for example `assessment.already-submitted`
    /// @param arguments values that the message names
    public BusinessProblem(ProblemType type, String messageKey, Object... arguments) {
        this(type, messageKey, List.of(), arguments);
    }

    /// @param faults single faults, each with its own message
    public BusinessProblem(ProblemType type, String messageKey, List<Problem.FieldFault> faults, Object... arguments) {
        super(messageKey + " " + List.of(arguments), null, false, true);
        this.type = type;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
        this.faults = List.copyOf(faults);
    }

    public ProblemType type() {
        return type;
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Problem.FieldFault> faults() {
        return faults;
    }

    /// The problem of a thing that is not there, or that the caller may not know of.
    ///
    /// @param what message key of the thing's name, for example `organization.person`
    public static BusinessProblem notFound(String what, @Nullable Object id) {
        return new BusinessProblem(ProblemType.NOT_FOUND, "platform.unknown", new Named(what), String.valueOf(id));
    }

    /// An argument that is itself a message, resolved in the caller's language.
    ///
    /// @param messageKey its key
    public record Named(String messageKey) {}
}
