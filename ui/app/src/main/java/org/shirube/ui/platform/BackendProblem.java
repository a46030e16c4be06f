// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;

/// The backend answered a problem, or did not answer at all.
public class BackendProblem extends RuntimeException {

    private final transient Problem problem;

    /// @param problem as the backend told it; its texts are in the user's language
    public BackendProblem(Problem problem) {
        super("%s %s: %s".formatted(problem.status(), problem.type(), problem.detail()));
        this.problem = problem;
    }

    private BackendProblem(Problem problem, @Nullable Throwable cause) {
        this(problem);
        initCause(cause);
    }

    /// A problem that the ui itself found, without texts: [org.shirube.ui.blocks.ProblemBox] has them by type.
    static BackendProblem found(ProblemType type, @Nullable Throwable cause) {
        return new BackendProblem(new Problem(type.uri(), "", type.status(), null, null, List.of()), cause);
    }

    /// The problem with its texts.
    public Problem problem() {
        return problem;
    }

    /// Whether it is of a type; decide by this, never by a text.
    public boolean is(ProblemType type) {
        return Objects.equals(problem.type(), type.uri());
    }
}
