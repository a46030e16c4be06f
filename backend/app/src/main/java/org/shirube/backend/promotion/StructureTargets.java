// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.platform.Wording;
import org.shirube.backend.promotion.PromotionStructure.Seat;
import org.shirube.backend.promotion.WorkedStructure.WorkedSeat;

/// Works out 必要数 by rule and 年度目標 by phase-in.
///
/// 年度目標 = 必要数 x 段階配置率, rounded up once on the role's total and handed out in 配置順, codes that it does not
/// name following in code order: each placement gets its whole number in turn until the target is used up.
public final class StructureTargets {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final YearLists lists;
    private final Office office;

    private StructureTargets(YearLists lists, Office office) {
        this.lists = lists;
        this.office = office;
    }

    /// Works a structure out.
    ///
    /// @param office the organisation on the day `countedOn`
    public static WorkedStructure work(
            PromotionStructure structure, YearLists lists, Office office, LocalDate countedOn) {
        var targets = new StructureTargets(lists, office);
        var seats = structure.seats().stream().flatMap(targets::required).toList();
        return new WorkedStructure(structure, countedOn, handOut(seats));
    }

    private Stream<WorkedSeat> required(Seat seat) {
        return switch (seat.headcount()) {
            case HeadcountRule.Fixed fixed -> Stream.of(single(seat, null, fixed.people()));
            case HeadcountRule.ByHand byHand -> Stream.of(single(seat, null, byHand.people()));
            case HeadcountRule.BySize bySize -> bySize(seat, bySize);
            case HeadcountRule.ShareOfStaff share -> Stream.of(shareOfStaff(seat, share));
            case HeadcountRule.ByTask _ -> byTask(seat);
            case HeadcountRule.ByCase byCase -> Stream.of(byCase(seat, byCase));
            case HeadcountRule.BySite _ -> bySite(seat);
            case HeadcountRule.Everyone _ -> Stream.of(everyone(seat));
        };
    }

    private static WorkedSeat single(Seat seat, @Nullable Integer counted, int required) {
        var unit = seat.scope().size() == 1 ? seat.scope().getFirst() : null;
        return new WorkedSeat(seat.code(), seat, null, null, unit, counted, required, 0, null);
    }

    private static WorkedSeat at(
            Seat seat, String place, Wording name, @Nullable String unit, @Nullable Integer counted, int required) {
        return new WorkedSeat(seat.code() + "/" + place, seat, place, name, unit, counted, required, 0, null);
    }

    private Stream<WorkedSeat> bySize(Seat seat, HeadcountRule.BySize rule) {
        return sections(seat)
                .filter(unit -> !rule.except().contains(unit.code()))
                .map(unit -> {
                    var size = office.staff(Eligible.REGULAR, office.subtree(unit.code()));
                    return at(seat, unit.code(), new Wording(unit.name(), null), unit.code(), size, rule.people(size));
                });
    }

    private Stream<OrgUnit> sections(Seat seat) {
        var units = units(seat);
        return office.sections().stream().filter(unit -> units == null || units.contains(unit.code()));
    }

    private @Nullable Set<String> units(Seat seat) {
        if (seat.scope().isEmpty()) {
            return null;
        }
        var units = new HashSet<String>();
        seat.scope().forEach(code -> units.addAll(office.subtree(code)));
        return units;
    }

    private WorkedSeat shareOfStaff(Seat seat, HeadcountRule.ShareOfStaff rule) {
        var people = eligible(seat, new Eligible.OfTypes(Eligible.REGULAR));
        var required = rule.percent()
                .multiply(BigDecimal.valueOf(people))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
        return single(seat, people, required);
    }

    private WorkedSeat everyone(Seat seat) {
        var people = eligible(seat, new Eligible.OfTypes(Eligible.REGULAR));
        return single(seat, people, people);
    }

    private int eligible(Seat seat, Eligible otherwise) {
        return switch (seat.circle().orElse(otherwise)) {
            case Eligible.Heads _ -> (int) sections(seat).count();
            case Eligible.WithPosition position -> office.holders(position, units(seat));
            case Eligible.OfTypes types -> office.staff(types.types(), units(seat));
        };
    }

    private Stream<WorkedSeat> byTask(Seat seat) {
        var units = units(seat);
        return lists.tasks().stream()
                .filter(task -> units == null || units.contains(task.unitCode()))
                .sorted(Comparator.comparing(YearLists.Task::code))
                .map(task -> at(seat, task.code(), task.names(), task.unitCode(), null, 1));
    }

    private WorkedSeat byCase(Seat seat, HeadcountRule.ByCase rule) {
        var cases = lists.cases().stream()
                .filter(one -> rule.category() == null || one.category().equals(rule.category()))
                .toList();
        var worked = single(seat, cases.size(), Math.ceilDiv(cases.size(), rule.casesEach()));
        return rule.category() == null || cases.isEmpty()
                ? worked
                : worked.counting(cases.getFirst().categories());
    }

    private Stream<WorkedSeat> bySite(Seat seat) {
        return lists.sites().stream()
                .sorted(Comparator.comparing(YearLists.Site::code))
                .map(site -> at(seat, site.code(), site.names(), null, null, site.required()));
    }

    private static List<WorkedSeat> handOut(List<WorkedSeat> seats) {
        Map<String, Integer> targets = new HashMap<>();
        seats.stream()
                .collect(Collectors.groupingBy(seat -> seat.seat().roleCode()))
                .values()
                .forEach(ofRole -> handOutRole(ofRole, targets));
        var worked = new ArrayList<WorkedSeat>(seats.size());
        for (var seat : seats) {
            worked.add(seat.withTarget(targets.getOrDefault(seat.id(), 0)));
        }
        return worked;
    }

    private static void handOutRole(List<WorkedSeat> ofRole, Map<String, Integer> targets) {
        var total = ofRole.stream().mapToLong(WorkedSeat::required).sum();
        var percent = ofRole.getFirst().seat().phaseIn();
        var left = Math.ceilDiv(total * percent, 100L);
        for (var seat : ofRole.stream().sorted(inPhaseOrder()).toList()) {
            var given = Math.min(left, seat.required());
            targets.put(seat.id(), (int) given);
            left -= given;
        }
    }

    private static Comparator<WorkedSeat> inPhaseOrder() {
        return Comparator.comparingInt(StructureTargets::rank)
                .thenComparing(WorkedSeat::orderCode)
                .thenComparing(WorkedSeat::id);
    }

    private static int rank(WorkedSeat seat) {
        var named = seat.seat().phaseOrder().indexOf(seat.orderCode());
        return named < 0 ? Integer.MAX_VALUE : named;
    }
}
