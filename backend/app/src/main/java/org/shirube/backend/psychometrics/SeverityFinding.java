// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Map;
import java.util.Set;

/// What links between raters tell of their severity. Who shows it shows no names.
public sealed interface SeverityFinding {

    /// A value as a rater of average severity would have given it; unchanged where nothing is known of the rater.
    ///
    /// @param value in levels, as given
    /// @return in levels; may lie a little outside the scale, where a strict rater gave the highest level
    double corrected(String rater, double value);

    /// Severity can be told apart from the true level of the people.
    ///
    /// @param severities by linked rater; they sum to 0
    /// @param unlinked raters of whom links say nothing; their values stay as they are
    /// @param variances as estimated
    record Separable(Map<String, Severity> severities, Set<String> unlinked, SeverityVariances variances)
            implements SeverityFinding {

        public Separable {
            severities = Map.copyOf(severities);
            unlinked = Set.copyOf(unlinked);
        }

        @Override
        public double corrected(String rater, double value) {
            var severity = severities.get(rater);
            return severity == null ? value : value + severity.value();
        }
    }

    /// Severity cannot be told apart from the true level of the people, so nothing is corrected.
    record NotSeparable(Reason reason) implements SeverityFinding {

        @Override
        public double corrected(String rater, double value) {
            return value;
        }
    }

    /// How much lower than the average rater somebody rates the same work, in levels; below 0 is lenient.
    ///
    /// @param standardError of the value
    record Severity(double value, double standardError) {

        private static final double NORMAL_975 = 1.959964;

        /// Lower end of the 95 % interval.
        public double lower() {
            return value - NORMAL_975 * standardError;
        }

        /// Upper end of the 95 % interval.
        public double upper() {
            return value + NORMAL_975 * standardError;
        }
    }

    /// Why severity cannot be told apart.
    enum Reason {
        /// No two raters rated the same, and no tested person was rated.
        NO_LINKS,
        /// Links join some raters, but no group of them holds more than half of all.
        SEVERAL_GROUPS,
        /// So few raters are linked, or by so little, that their spread cannot be estimated.
        TOO_FEW_LINKS
    }
}
