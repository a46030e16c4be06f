// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.shirube.backend.exchange.kinds.DocumentKind.needed;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Drill;
import org.shirube.backend.assessment.Drill.Cues;
import org.shirube.backend.assessment.Drill.Premise;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;

/// Reads what the rows of a drill say of the drill itself.
final class DrillRows {

    static final String CODE = "訓練コード";

    private static final String DAY = "実施日";
    private static final String SUBJECT = "メール件名";
    private static final String CUES = "手掛かりの数";
    private static final String PREMISE = "前提の整合";
    private static final ClosedList<Cues> CUES_WORDS = ClosedList.<Cues>empty()
            .with(Cues.FEW, "少", "少ない", "few")
            .with(Cues.SOME, "中", "中くらい", "some")
            .with(Cues.MANY, "多", "多い", "many");
    private static final ClosedList<Premise> PREMISE_WORDS = ClosedList.<Premise>empty()
            .with(Premise.WEAK, "弱", "弱い", "weak")
            .with(Premise.MEDIUM, "中", "中くらい", "medium")
            .with(Premise.STRONG, "強", "強い", "strong");

    private DrillRows() {}

    /// The drill, or null where a row has a problem with it. A row's other problems do not keep the drill out.
    static @Nullable Drill drill(String code, List<ImportRow> rows, @Nullable Drill before) {
        var head = new ParentColumns();
        rows.forEach(row -> {
            head.take(row, DAY, row.day(DAY));
            head.take(row, SUBJECT, row.text(SUBJECT));
            head.take(row, CUES, row.choice(CUES, CUES_WORDS));
            head.take(row, PREMISE, row.choice(PREMISE, PREMISE_WORDS));
        });
        var first = rows.getFirst();
        var day = needed(first, DAY, head.value(DAY, before == null ? null : before.day()));
        var subject = needed(first, SUBJECT, head.value(SUBJECT, before == null ? null : before.subject()));
        var cues = needed(first, CUES, head.value(CUES, before == null ? null : before.cues()));
        var premise = needed(first, PREMISE, head.value(PREMISE, before == null ? null : before.premise()));
        return day == null || subject == null || cues == null || premise == null
                ? null
                : new Drill(code, before == null ? null : before.version(), day, subject, cues, premise);
    }

    /// What people compare of a drill.
    static Map<String, String> describe(Drill drill) {
        return Outcome.fields(
                DAY,
                drill.day(),
                SUBJECT,
                drill.subject(),
                CUES,
                CUES_WORDS.name(drill.cues()),
                PREMISE,
                PREMISE_WORDS.name(drill.premise()));
    }
}
