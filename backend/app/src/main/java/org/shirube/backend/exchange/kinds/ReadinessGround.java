// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.roadmap.ReadinessItem;

/// Cells that say why a condition is fulfilled: a fact with a threshold, or somebody's confirmation.
final class ReadinessGround {

    private static final String FACT = "事実の種類";
    private static final String LEAST = "しきい値";
    private static final String UNIT = "単位";
    private static final String POST = "確認者の職";
    private static final String DATE = "確認日";
    private static final String STATE = "状態";

    private static final ClosedList<Boolean> UNITS =
            ClosedList.<Boolean>empty().with(true, "%", "パーセント").with(false, "件", "個");
    private static final ClosedList<State> STATES = ClosedList.<State>empty()
            .with(State.COMPUTED, "自動計算")
            .with(State.CONFIRMED, "確認済", "確認済み")
            .with(State.OPEN, "未確認");

    private static final int WHOLE = 100;
    private static final int MOST = 100_000;

    private ReadinessGround() {}

    private enum State {
        COMPUTED,
        CONFIRMED,
        OPEN
    }

    /// The threshold of a fact, or null with a problem noted. Its unit and state follow from the fact.
    static ReadinessItem.@Nullable Threshold threshold(ImportRow row, ReadinessItem.@Nullable Threshold stored) {
        var cells = new Cells<>(row, stored);
        var fact = cells.needed(FACT, cells.choice(FACT, RoadmapWords.FACTS, ReadinessItem.Threshold::fact));
        refuseOther(row, STATE, STATES, State.COMPUTED);
        if (fact == null) {
            return null;
        }
        refuseOther(row, UNIT, UNITS, fact.isShare());
        var least = row.number(LEAST, 0, fact.isShare() ? WHOLE : MOST);
        var value = cells.needed(LEAST, least != null || stored == null ? least : stored.least());
        return value == null ? null : new ReadinessItem.Threshold(fact, value);
    }

    /// The confirmation, or null with a problem noted. An open one loses its day.
    static ReadinessItem.@Nullable Confirmation confirmation(
            ImportRow row, ReadinessItem.@Nullable Confirmation stored) {
        var cells = new Cells<>(row, stored);
        var post = cells.needed(POST, cells.text(POST, ReadinessItem.Confirmation::post));
        var date = cells.day(DATE, ReadinessItem.Confirmation::date);
        var state = row.choice(STATE, STATES);
        if (state == State.CONFIRMED) {
            cells.needed(DATE, date);
        } else if (state == State.COMPUTED
                || (state == State.OPEN && row.cell(DATE).filled())) {
            refuseOther(row, STATE, STATES, date == null ? State.OPEN : State.CONFIRMED);
        }
        return post == null ? null : new ReadinessItem.Confirmation(post, state == State.OPEN ? null : date);
    }

    private static <E> void refuseOther(ImportRow row, String column, ClosedList<E> list, E right) {
        var found = row.choice(column, list);
        if (found != null && !found.equals(right)) {
            row.problem(column, ProblemCode.UNKNOWN_VALUE, list.name(right), list.name(right));
        }
    }

    /// What people compare of the ground.
    static Map<String, String> describe(
            ReadinessItem.@Nullable Threshold threshold, ReadinessItem.@Nullable Confirmation confirmation) {
        if (threshold != null) {
            return Outcome.fields(
                    FACT,
                    RoadmapWords.FACTS.name(threshold.fact()),
                    LEAST,
                    threshold.least().stripTrailingZeros().toPlainString());
        }
        return confirmation == null ? Map.of() : Outcome.fields(POST, confirmation.post(), DATE, confirmation.date());
    }
}
