// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What connects a new calibration with the metric of the first one.
///
/// Only `Linked` compares: without enough common items the new calibration has a metric of its own, with a new
/// identifier, and no trend crosses from one metric to the other.
public sealed interface Linking {

    /// Fewest anchors.
    int LEAST_ANCHORS = 5;

    /// Smallest share of the new test's items that must be anchors.
    double LEAST_SHARE = 0.20;

    /// An anchor whose difficulty moved by more than this is none.
    double MOST_DRIFT = 0.3;

    /// Puts a new calibration on the metric of the first one, through the items that both have (anchors). The
    /// anchor that drifted most is dropped, and the linking repeated, until none drifts by more than .3.
    ///
    /// @param first items of the first calibration by their identifiers
    /// @param fresh items of the new calibration by their identifiers
    static Linking of(Map<String, ItemModel> first, Map<String, ItemModel> fresh) {
        return new Anchors(first, fresh).linked();
    }

    /// Identifiers of the anchors that were dropped because they drifted, in that order.
    List<String> dropped();

    /// Both calibrations are on the first one's metric: theta there = slope x theta of the new one + shift.
    ///
    /// @param slope above 0; 1 between two calibrations by Rasch's model
    /// @param shift where the mean of the new people lies on the first metric
    /// @param anchors that carry the link
    /// @param items of the new calibration, on the first metric
    record Linked(double slope, double shift, Set<String> anchors, List<String> dropped, Map<String, ItemModel> items)
            implements Linking {

        public Linked {
            anchors = Set.copyOf(anchors);
            dropped = List.copyOf(dropped);
            items = Map.copyOf(items);
        }

        /// How much the mean of the people grew since the first calibration, in its standard deviations. Both
        /// calibrations take the mean of their own people for 0.
        public double growth() {
            return shift;
        }

        /// An ability that was measured with the new calibration, on the first metric.
        public Ability toFirst(Ability ability) {
            return new Ability(
                    slope * ability.theta() + shift,
                    slope * ability.standardError(),
                    ability.information() / (slope * slope));
        }
    }

    /// The new calibration needs a metric of its own; there is no growth to speak of.
    ///
    /// @param anchors that were left, too few to carry a link
    record Unlinked(Set<String> anchors, List<String> dropped) implements Linking {

        public Unlinked {
            anchors = Set.copyOf(anchors);
            dropped = List.copyOf(dropped);
        }
    }
}
