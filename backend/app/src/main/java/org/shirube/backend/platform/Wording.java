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
        return new Bilingual(japanese, english).in(locale);
    }

    /// Both languages, for people who compare two versions: the second in brackets.
    public String described() {
        return english == null ? japanese : japanese + " (" + english + ")";
    }
}
