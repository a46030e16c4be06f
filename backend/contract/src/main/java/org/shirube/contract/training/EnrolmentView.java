// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.training;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person's way through one course (受講).
///
/// @param state ASSIGNED, REQUESTED, RECOMMENDED, DECIDED, ENROLLED, WAITLISTED, ATTENDED, COMPLETED, NOT_COMPLETED,
/// ABSENT, DECLINED or CANCELLED
/// @param place place in the waiting list, or null
public record EnrolmentView(
        String id,
        String courseCode,
        String courseTitle,
        @Nullable String offeringId,
        String personId,
        @Nullable String personName,
        @Nullable String unitName,
        String state,
        @Nullable Integer place,
        @Nullable LocalDate due,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate expires,
        List<Move> history,
        long version) {

    /// A move from state to state.
    public record Move(
            String state,
            Instant at,
            @Nullable String by,
            @Nullable String why) {}
}
