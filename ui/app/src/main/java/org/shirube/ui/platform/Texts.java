// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;

/// Texts for code that is no component; components call `getTranslation`.
public final class Texts {

    private Texts() {}

    /// The text of a key in the page's language.
    public static String of(String key, Object... values) {
        return I18NProvider.translate(Languages.current(), key, values);
    }

    static String of(Locale locale, String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }

    /// What happened, in one sentence. A problem that the ui found itself has our text for its type.
    public static String what(Problem problem) {
        var detail = problem.detail();
        if (detail != null && !detail.isBlank()) {
            return detail;
        }
        return problem.title().isBlank() ? of(key(problem)) : problem.title();
    }

    /// What to do next, in one sentence, empty where the problem says it already.
    public static String fix(Problem problem) {
        var fix = problem.fix();
        if (fix != null) {
            return fix;
        }
        return problem.title().isBlank() ? of(key(problem) + ".fix") : "";
    }

    private static String key(Problem problem) {
        if (problem.type().equals(ProblemType.UNAVAILABLE.uri())) {
            return "failure.unavailable";
        }
        if (problem.type().equals(ProblemType.UNAUTHENTICATED.uri())) {
            return "failure.expired";
        }
        if (problem.type().equals(ProblemType.FORBIDDEN.uri())) {
            return "failure.forbidden";
        }
        return problem.type().equals(ProblemType.NOT_FOUND.uri()) ? "failure.not-found" : "failure.internal";
    }
}
