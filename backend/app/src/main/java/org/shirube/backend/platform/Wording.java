// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A text that the office wrote, in Japanese and perhaps in English.
///
/// @param english null where nobody has translated it; the Japanese one is shown then
public record Wording(String japanese, @Nullable String english) {

    /// The text in a language; the Japanese one where there is no other.
    public String in(Locale locale) {
        return english != null && locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : japanese;
    }

    /// A text that need not be there, in a language.
    public static @Nullable String in(Locale locale, @Nullable String japanese, @Nullable String english) {
        return japanese == null ? null : new Wording(japanese, english).in(locale);
    }

    /// Both languages, for people who compare two versions: the second in brackets.
    public String described() {
        return english == null ? japanese : japanese + " (" + english + ")";
    }
}
