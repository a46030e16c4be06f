// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A text in both languages.
///
/// @param english null where nobody has translated it; the Japanese one is shown then
public record Wording(String japanese, @Nullable String english) {

    /// The text in a language.
    public String in(Locale locale) {
        return english != null && locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : japanese;
    }
}
