// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.List;
import java.util.Locale;
import org.shirube.backend.platform.Texts;

/// What the answers are used for and who sees them. It is confirmed before the first answer.
///
/// @param version changes whenever the text does; people then confirm anew
/// @param whoSees one sentence for each group
public record PurposeNotice(String version, String text, List<String> whoSees) {

    /// The version in force. The texts stand in the message files.
    public static final String CURRENT = "2";

    private static final List<String> WHO_SEES = List.of(
            "assessment.notice.self",
            "assessment.notice.manager",
            "assessment.notice.delegate",
            "assessment.notice.hr",
            "assessment.notice.dx",
            "assessment.notice.clerk");

    /// The notice in force, in the caller's language.
    public static PurposeNotice in(Locale locale, Texts texts) {
        return new PurposeNotice(
                CURRENT,
                texts.of(locale, "assessment.notice"),
                WHO_SEES.stream().map(key -> texts.of(locale, key)).toList());
    }
}
