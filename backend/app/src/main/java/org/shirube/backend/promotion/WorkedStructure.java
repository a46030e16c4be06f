// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;

/// A structure with its rules worked out: every placement with 必要数 and 年度目標.
///
/// @param countedOn the day on which rules counted people
/// @param seats in the order of the structure, then by code
public record WorkedStructure(PromotionStructure structure, LocalDate countedOn, List<WorkedSeat> seats) {

    public WorkedStructure {
        seats = List.copyOf(seats);
    }

    /// A placement by its id.
    public Optional<WorkedSeat> seat(String seatId) {
        return seats.stream().filter(seat -> seat.id().equals(seatId)).findFirst();
    }

    /// One placement.
    ///
    /// @param id placement code, followed by `/` and the code of unit, task or site where the
    /// rule makes one for each
    /// @param place that code, or null
    /// @param placeNames what the place is called, or null
    /// @param unitCode the unit that it belongs to, or null where it is the whole office's
    /// @param counted what the rule counted: people, cases or tasks; null where it counts nothing
    /// @param required 必要数
    /// @param target 年度目標
    /// @param category what the cases are called that the rule counts, or null
    public record WorkedSeat(
            String id,
            PromotionStructure.Seat seat,
            @Nullable String place,
            @Nullable Wording placeNames,
            @Nullable String unitCode,
            @Nullable Integer counted,
            int required,
            int target,
            @Nullable Wording category) {

        WorkedSeat withTarget(int number) {
            return new WorkedSeat(id, seat, place, placeNames, unitCode, counted, required, number, category);
        }

        WorkedSeat counting(Wording cases) {
            return new WorkedSeat(id, seat, place, placeNames, unitCode, counted, required, target, cases);
        }

        /// What the place is called in a language, or null.
        public @Nullable String placeName(Locale locale) {
            return placeNames == null ? null : placeNames.in(locale);
        }

        /// The code by which 配置順 names it.
        String orderCode() {
            return place == null ? seat.code() : place;
        }
    }
}
