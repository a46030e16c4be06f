// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// Who could have headed which section when, so that no section had two heads at a time.
final class HeadSeats {

    private final Organization organization;
    /// Since when the head of each section is known.
    private final Map<String, LocalDate> known = new LinkedHashMap<>();

    HeadSeats(Organization organization) {
        this.organization = organization;
        for (var unit : organization.allUnits()) {
            if (unit.isSection()) {
                organization
                        .head(unit.code())
                        .ifPresent(head -> known.put(unit.code(), head.post().since()));
            }
        }
    }

    /// The section whose known heads begin soonest after somebody left, or nothing if there is none.
    String free(String authority, LocalDate from, LocalDate left, String next) {
        var best = "";
        LocalDate begins = null;
        for (var seat : known.entrySet()) {
            var day = seat.getValue();
            var fits = !day.isBefore(left) && !seat.getKey().equals(next) && isOpen(seat.getKey(), authority, from);
            if (fits && (begins == null || day.isBefore(begins))) {
                best = seat.getKey();
                begins = day;
            }
        }
        if (!best.isEmpty()) {
            known.put(best, from);
        }
        return best;
    }

    private boolean isOpen(String code, String authority, LocalDate from) {
        var unit = organization.unit(code);
        return unit.authority().equals(authority) && !unit.begins().isAfter(from);
    }
}
