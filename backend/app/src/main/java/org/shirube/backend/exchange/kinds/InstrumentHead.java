// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Instrument;
import org.shirube.backend.assessment.InstrumentKind;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;

/// What all rows of one instrument share. It stands on the first row; a later row that says otherwise is refused.
///
/// @param usable whether the file or the database says all of it
record InstrumentHead(
        String code, String edition, String title, @Nullable String englishTitle, InstrumentKind kind, boolean usable) {

    static final ClosedList<InstrumentKind> KINDS = ClosedList.<InstrumentKind>empty()
            .with(InstrumentKind.SELF_RATING, "自己診断", "SELF_RATING", "自己評価")
            .with(InstrumentKind.KNOWLEDGE_TEST, "テスト", "KNOWLEDGE_TEST", "理解度テスト", "知識テスト")
            .with(InstrumentKind.ATTITUDE_SCALE, "態度尺度", "ATTITUDE_SCALE", "意識調査", "知識・態度・行動")
            .with(InstrumentKind.SELF_INSPECTION, "自己点検", "SELF_INSPECTION")
            .with(InstrumentKind.DRILL, "訓練", "DRILL")
            .with(InstrumentKind.MANAGER_REVIEW, "所属長確認", "MANAGER_REVIEW");

    /// Reads the head of rows that share code and edition.
    ///
    /// @param before the instrument as it is stored, or null
    static InstrumentHead of(List<ImportRow> rows, @Nullable Instrument before) {
        var first = rows.getFirst();
        var title = first.text(InstrumentItems.TITLE);
        var english = first.text(InstrumentItems.ENGLISH_TITLE);
        var kind = first.choice(InstrumentItems.KIND, KINDS);
        if (kind == null && before == null) {
            first.requiredChoice(InstrumentItems.KIND, KINDS);
        }
        rows.stream().skip(1).forEach(row -> refuseOther(row, title, kind, first.number()));
        var code = String.valueOf(first.code(InstrumentItems.INSTRUMENT));
        return new InstrumentHead(
                code,
                String.valueOf(first.code(InstrumentItems.EDITION)),
                title != null ? title : before != null ? before.title() : code,
                english != null ? english : before != null ? before.englishTitle() : null,
                kind != null ? kind : before != null ? before.kind() : InstrumentKind.SELF_RATING,
                kind != null || before != null);
    }

    private static void refuseOther(
            ImportRow row, @Nullable String title, @Nullable InstrumentKind kind, int firstRow) {
        var own = row.text(InstrumentItems.TITLE);
        if (own != null && title != null && !own.equals(title)) {
            row.problem(InstrumentItems.TITLE, ProblemCode.CONFLICTING_VALUE, title, firstRow);
        }
        var ownKind = row.choice(InstrumentItems.KIND, KINDS);
        if (ownKind != null && kind != null && ownKind != kind) {
            row.problem(InstrumentItems.KIND, ProblemCode.CONFLICTING_VALUE, KINDS.name(kind), firstRow);
        }
    }
}
