// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.ui.platform.Texts;

/// Kinds of employment (任用形態) by their codes in the API.
public final class EmploymentTypes {

    /// In the order in which offices name them.
    public static final List<String> CODES = List.of(
            "REGULAR", "REEMPLOYED", "FISCAL_YEAR", "FIXED_TERM", "SECONDED", "SPECIAL", "DISPATCHED", "EXTERNAL");

    private EmploymentTypes() {}

    /// The word for a code, empty for none.
    public static String word(@Nullable String code) {
        if (code == null) {
            return "";
        }
        return CODES.contains(code) ? Texts.of("organization.type." + code) : code;
    }
}
