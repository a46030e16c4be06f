// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An appointment (指名・委嘱) or its proposal.
///
/// @param state RECOMMENDED (推薦), PROPOSED (案), CONSULTED (合議), DECIDED (決裁), IN_FORCE, ENDED
/// @param to last day, or null
public record AppointmentView(
        String id,
        int fiscalYear,
        String seatId,
        String roleCode,
        String roleName,
        @Nullable String unitCode,
        @Nullable String unitName,
        String personId,
        @Nullable String personName,
        @Nullable String personUnitName,
        String state,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Double share,
        @Nullable LocalDate decidedOn,
        @Nullable String documentNumber,
        List<String> tasks,
        List<Move> history,
        long version) {

    /// Who moved it, when and why.
    public record Move(
            String state,
            Instant at,
            @Nullable String by,
            @Nullable String why) {}
}
