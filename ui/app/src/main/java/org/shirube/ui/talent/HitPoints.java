// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import java.util.List;
import org.shirube.contract.talent.TalentSearchView.Contribution;
import org.shirube.contract.talent.TalentSearchView.Hit;
import org.shirube.ui.parts.Points;

/// The points of a hit as whole numbers that add up to its score.
final class HitPoints {

    private final List<Contribution> parts;
    private final List<Integer> possible;
    private final List<Integer> now;

    HitPoints(Hit hit) {
        parts = hit.contributions();
        possible = Points.possible(parts.stream().map(Contribution::possible).toList());
        now = Points.addingUp(parts.stream().map(Contribution::points).toList(), possible);
    }

    int now(Contribution part) {
        return now.get(parts.indexOf(part));
    }

    int possible(Contribution part) {
        return possible.get(parts.indexOf(part));
    }
}
