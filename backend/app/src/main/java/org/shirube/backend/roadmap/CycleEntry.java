// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.time.LocalDate;
import org.shirube.backend.platform.Wording;

/// What was done or found in an initiative on a day.
///
/// @param recorder post of whoever wrote it, never a name
public record CycleEntry(LocalDate date, Stage stage, Wording text, String recorder) {

    /// A stage of a cycle (段階).
    public enum Stage {
        /// 計画.
        PLAN(Initiative.Cycle.PDCA),
        /// 実行.
        DO(Initiative.Cycle.PDCA),
        /// 評価.
        CHECK(Initiative.Cycle.PDCA),
        /// 改善.
        IMPROVE(Initiative.Cycle.PDCA),
        /// 観察.
        OBSERVE(Initiative.Cycle.OODA),
        /// 方向づけ.
        ORIENT(Initiative.Cycle.OODA),
        /// 決定.
        DECIDE(Initiative.Cycle.OODA),
        /// 行動.
        ACT(Initiative.Cycle.OODA);

        private final Initiative.Cycle cycle;

        Stage(Initiative.Cycle cycle) {
            this.cycle = cycle;
        }

        public Initiative.Cycle cycle() {
            return cycle;
        }
    }
}
