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

    private static final List<String> WHO_SEES_A_TEST = List.of(
            "assessment.test-notice.self",
            "assessment.test-notice.manager",
            "assessment.notice.hr",
            "assessment.notice.dx",
            "assessment.notice.clerk");

    /// The notice in force, in the caller's language.
    public static PurposeNotice in(Locale locale, InstrumentKind kind, Texts texts) {
        var test = kind == InstrumentKind.KNOWLEDGE_TEST;
        return new PurposeNotice(
                CURRENT,
                texts.of(locale, test ? "assessment.test-notice" : "assessment.notice"),
                (test ? WHO_SEES_A_TEST : WHO_SEES)
                        .stream().map(key -> texts.of(locale, key)).toList());
    }
}
