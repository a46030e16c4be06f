// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Period;

/// What somebody is proposed for.
///
/// @param seatId placement code, followed by `/` and the code of unit, task or site where there is one for each
/// @param share share of working time, 0 to 1; null takes the placement's
/// @param tasks further tasks of the same appointment
/// @param why grounds that the approver sees
public record Proposal(
        int fiscalYear,
        String seatId,
        String personId,
        Period period,
        @Nullable Double share,
        List<String> tasks,
        @Nullable String why) {

    public Proposal {
        tasks = List.copyOf(tasks);
    }

    String seatCode() {
        var slash = seatId.indexOf('/');
        return slash < 0 ? seatId : seatId.substring(0, slash);
    }

    /// Unit, task or site, or null.
    @Nullable
    String place() {
        var slash = seatId.indexOf('/');
        return slash < 0 || slash == seatId.length() - 1 ? null : seatId.substring(slash + 1);
    }

    /// The place and the further tasks, each once.
    List<String> allTasks() {
        var all = new ArrayList<>(tasks);
        var place = place();
        if (place != null && !all.contains(place)) {
            all.addFirst(place);
        }
        return all.stream().distinct().toList();
    }
}
