// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Period;
import org.shirube.backend.promotion.PromotionStructure.Body;
import org.shirube.backend.promotion.PromotionStructure.Kind;
import org.shirube.backend.promotion.PromotionStructure.Seat;

/// Structures, placements and towns for tests.
public final class Promotions {

    public static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    public static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");

    private Promotions() {}

    /// A placement that is wholly targeted.
    public static Seat seat(String code, String role, String rule) {
        return seat(code, role, rule, null, 100, List.of());
    }

    /// A placement for a circle of people.
    public static Seat of(String code, String role, String rule, String eligible) {
        return seat(code, role, rule, eligible, 100, List.of());
    }

    /// A placement whose target is a part of what it needs.
    public static Seat phased(String code, String role, String rule, int percent, String... order) {
        return seat(code, role, rule, null, percent, List.of(order));
    }

    private static Seat seat(
            String code, String role, String rule, @Nullable String eligible, int percent, List<String> order) {
        return new Seat(code, "01", role, List.of(), eligible, rule, percent, order, 50, 0.1, Kind.INTERNAL);
    }

    /// A structure of one body.
    public static PromotionStructure structure(int year, List<Seat> seats) {
        return new PromotionStructure(
                String.valueOf(year), null, APRIL, List.of(new Body("01", "DX推進本部", null, "DX headquarters")), seats);
    }

    /// A 指名 to a placement, proposed.
    public static Appointment proposal(String id, String seatCode, Period period, @Nullable Double share) {
        return proposal(2026, id, seatCode, period, share);
    }

    /// A 指名 for a fiscal year, proposed.
    public static Appointment proposal(
            int fiscalYear, String id, String seatCode, Period period, @Nullable Double share) {
        return new Appointment(
                id,
                fiscalYear,
                seatCode,
                null,
                List.of(),
                "R12",
                DxRole.Filling.APPOINTMENT,
                period,
                share,
                Appointment.State.PROPOSED,
                null,
                null,
                null,
                List.of());
    }

    /// 課等 with so many 正規.
    public static final class Town implements Office {

        private final TreeMap<String, Integer> sizes = new TreeMap<>();

        public Town section(String code, int size) {
            sizes.put(code, size);
            return this;
        }

        @Override
        public List<OrgUnit> sections() {
            return sizes.keySet().stream().map(Town::unit).toList();
        }

        private static OrgUnit unit(String code) {
            return new OrgUnit(
                    code,
                    null,
                    code + "課",
                    null,
                    OrgUnit.Kind.SECTION,
                    true,
                    null,
                    "市長",
                    null,
                    null,
                    null,
                    null,
                    new Period(LocalDate.of(2020, 4, 1), null),
                    NOW,
                    List.of());
        }

        @Override
        public Set<String> subtree(String unitCode) {
            return Set.of(unitCode);
        }

        @Override
        public int staff(Set<EmploymentType> types, @Nullable Set<String> units) {
            return !types.contains(EmploymentType.REGULAR)
                    ? 0
                    : sizes.entrySet().stream()
                            .filter(size -> units == null || units.contains(size.getKey()))
                            .mapToInt(size -> size.getValue())
                            .sum();
        }

        @Override
        public int holders(Eligible.WithPosition position, @Nullable Set<String> units) {
            return 1;
        }
    }
}
