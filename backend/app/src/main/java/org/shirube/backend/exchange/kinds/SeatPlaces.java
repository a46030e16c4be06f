// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.exchange.kinds.AppointmentsKind.YearOfSeats;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.promotion.HeadcountRule;
import org.shirube.backend.promotion.PromotionStructure.Seat;
import org.shirube.backend.promotion.YearLists;

/// Reads which placement a row means: its code, and the unit, tasks or site where there is one for each. The code may
/// also carry the place itself, as placement ids do (P12/120).
final class SeatPlaces {

    private static final String UNIT = "所属コード";
    private static final String TASKS = "業務コード";
    private static final String SITE = "拠点コード";

    private final UnitTree tree;

    SeatPlaces(UnitTree tree) {
        this.tree = tree;
    }

    /// @param place unit or site, or null
    record Place(Seat seat, @Nullable String place, List<String> tasks) {}

    /// The placement, or null with a problem noted.
    @Nullable
    Place read(ImportRow row, String code, YearOfSeats seats) {
        var slash = code.indexOf('/');
        var seat = seats.structure()
                .seat(slash < 0 ? code : code.substring(0, slash))
                .orElse(null);
        if (seat == null || !seats.byAppointment(seat)) {
            refuse(row, code, seat, seats);
            return null;
        }
        var given = slash < 0 ? null : code.substring(slash + 1);
        return switch (seat.headcount()) {
            case HeadcountRule.BySize rule -> unit(row, seat, given == null ? row.code(UNIT) : given, rule);
            case HeadcountRule.ByTask _ ->
                tasks(row, seat, given == null ? row.codes(TASKS) : List.of(given), seats.lists());
            case HeadcountRule.BySite _ -> site(row, seat, given == null ? row.code(SITE) : given, seats.lists());
            case HeadcountRule.Fixed _,
                    HeadcountRule.ByHand _,
                    HeadcountRule.ShareOfStaff _,
                    HeadcountRule.ByCase _,
                    HeadcountRule.Everyone _ -> new Place(seat, null, List.of());
        };
    }

    private static void refuse(ImportRow row, String code, @Nullable Seat seat, YearOfSeats seats) {
        var possible = seats.seatsByAppointment();
        if (seat == null) {
            row.problem(
                    AppointmentRows.SEAT,
                    ProblemCode.UNKNOWN_CODE,
                    Normalized.nearest(code, possible).orElse(null));
        } else {
            row.problem(AppointmentRows.SEAT, ProblemCode.UNKNOWN_VALUE, null, String.join("、", possible));
        }
    }

    private @Nullable Place unit(ImportRow row, Seat seat, @Nullable String unit, HeadcountRule.BySize rule) {
        if (unit == null) {
            missing(row, UNIT);
            return null;
        }
        var section = tree.sectionOf(unit).map(known -> known.code()).orElse(null);
        var range = seat.units(tree);
        if (section == null || rule.except().contains(section) || (range != null && !range.contains(section))) {
            row.problem(UNIT, ProblemCode.UNKNOWN_UNIT, nearest(unit, sections(rule)));
            return null;
        }
        return new Place(seat, section, List.of());
    }

    private List<String> sections(HeadcountRule.BySize rule) {
        return tree.sections().stream()
                .map(unit -> unit.code())
                .filter(code -> !rule.except().contains(code))
                .toList();
    }

    private static @Nullable Place tasks(ImportRow row, Seat seat, List<String> tasks, YearLists lists) {
        if (tasks.isEmpty()) {
            missing(row, TASKS);
            return null;
        }
        var known = lists.tasks().stream().map(YearLists.Task::code).toList();
        for (var task : tasks) {
            if (!known.contains(task)) {
                row.problem(TASKS, ProblemCode.UNKNOWN_CODE, nearest(task, known));
                return null;
            }
        }
        return new Place(seat, null, tasks.stream().distinct().toList());
    }

    private @Nullable Place site(ImportRow row, Seat seat, @Nullable String site, YearLists lists) {
        var code = site == null ? siteOf(row.code(UNIT), lists) : site;
        if (code == null) {
            missing(row, SITE);
            return null;
        }
        var known = lists.sites().stream().map(YearLists.Site::code).toList();
        if (!known.contains(code)) {
            row.problem(SITE, ProblemCode.UNKNOWN_CODE, nearest(code, known));
            return null;
        }
        return new Place(seat, code, List.of());
    }

    /// The site that is called as the unit's place of work.
    private @Nullable String siteOf(@Nullable String unit, YearLists lists) {
        var workplace = unit == null
                ? null
                : tree.unit(unit).map(known -> known.workplace()).orElse(null);
        return workplace == null
                ? null
                : lists.sites().stream()
                        .filter(site -> site.name().equals(workplace))
                        .map(YearLists.Site::code)
                        .findFirst()
                        .orElse(null);
    }

    private static void missing(ImportRow row, String column) {
        if (!row.faulty(column)) {
            row.problem(column, ProblemCode.MISSING_VALUE, null);
        }
    }

    private static @Nullable String nearest(String wrong, Collection<String> known) {
        return Normalized.nearest(wrong, known).orElse(null);
    }
}
