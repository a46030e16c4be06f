// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;

/// One skill of a framework (スキル項目).
///
/// @param code unique inside the framework
/// @param name in Japanese
/// @param englishName null where nobody has translated it; so the other texts
/// @param anchors behavioural sentences for levels 0 to 4, or empty
/// @param englishAnchors the same in English, or empty
/// @param source where the item comes from
public record SkillItem(
        String code,
        String areaCode,
        String areaName,
        String name,
        @Nullable String englishName,
        @Nullable String definition,
        List<String> anchors,
        List<String> englishAnchors,
        @Nullable String source,
        @Nullable String englishAreaName,
        @Nullable String englishDefinition) {

    public SkillItem {
        anchors = List.copyOf(anchors);
        englishAnchors = List.copyOf(englishAnchors);
    }

    /// The name in a language; the Japanese one where there is no other.
    public String name(Locale locale) {
        return new Wording(name, englishName).in(locale);
    }

    /// The name of its area in a language.
    public String areaName(Locale locale) {
        return new Wording(areaName, englishAreaName).in(locale);
    }

    /// The definition in a language.
    public @Nullable String definition(Locale locale) {
        return Wording.in(locale, definition, englishDefinition);
    }

    /// The anchors in a language; the Japanese ones where there are no others.
    public List<String> anchors(Locale locale) {
        return !englishAnchors.isEmpty() && isEnglish(locale) ? englishAnchors : anchors;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
