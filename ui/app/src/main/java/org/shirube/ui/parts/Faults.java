// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.shirube.contract.problem.Problem;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.platform.BackendProblem;

/// Puts what the backend refused next to the fields that it concerns. What was typed stays.
public final class Faults {

    private static final Pattern SLASH = Pattern.compile("/");

    private Faults() {}

    /// Shows a problem on top of a form, and each single fault at its field.
    ///
    /// @param fields by the name that the request has for them
    public static void show(
            BackendProblem refused, HasComponents top, Map<String, ? extends HasValidationProperties> fields) {
        top.removeAll();
        top.add(new ProblemBox(refused));
        clear(fields);
        for (var fault : Objects.requireNonNullElse(refused.problem().errors(), List.<Problem.FieldFault>of())) {
            var pointer = fault.pointer();
            if (pointer == null) {
                continue;
            }
            SLASH.splitAsStream(pointer)
                    .map(fields::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(field -> mark(field, fault));
        }
    }

    /// Takes all marks away.
    public static void clear(Map<String, ? extends HasValidationProperties> fields) {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    private static void mark(HasValidationProperties field, Problem.FieldFault fault) {
        field.setErrorMessage(fault.fix() == null ? fault.message() : fault.message() + " " + fault.fix());
        field.setInvalid(true);
    }
}
