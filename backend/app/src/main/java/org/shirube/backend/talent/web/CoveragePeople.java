// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.talent.Candidates;
import org.shirube.backend.talent.CoverageTable;
import org.shirube.backend.talent.CoverageTable.By;
import org.shirube.backend.talent.Fill;
import org.shirube.backend.talent.FilledSeat;
import org.shirube.backend.talent.Member;
import org.shirube.backend.talent.RoleMatch;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.talent.CoveragePersonView;
import org.springframework.stereotype.Component;

/// The people behind a number of the coverage table. Heads of units get people of their own units; the post is for HR
/// and heads (field rules of the directory).
@Component
class CoveragePeople {

    private static final Comparator<CoveragePersonView> ORDER = Comparator.comparing(
                    CoveragePersonView::seatId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(CoveragePersonView::fit, Comparator.reverseOrder())
            .thenComparing(CoveragePersonView::personId);

    /// Which row, and which number of it; null narrows nothing.
    record Wanted(
            @Nullable By by,
            @Nullable String key,
            @Nullable String role,
            @Nullable String body,
            @Nullable String unit,
            @Nullable String seat,
            String number) {

        private boolean has(FilledSeat one) {
            return (role == null || role.equals(one.role().code()))
                    && (body == null || body.equals(one.seat().seat().bodyCode()))
                    && (unit == null || unit.equals(one.seat().unitCode()))
                    && (seat == null
                            || seat.equals(one.seat().id())
                            || seat.equals(one.seat().seat().code()));
        }

        private By grouping() {
            if (by != null) {
                return by;
            }
            return seat != null ? By.SEAT : unit != null ? By.UNIT : By.ROLE;
        }
    }

    private record Context(CoverageTable table, Caller caller, Framework framework, Locale locale) {}

    List<CoveragePersonView> behind(
            CoverageTable table, Wanted wanted, Caller caller, Framework framework, Locale locale) {
        var context = new Context(table, caller, framework, locale);
        var seats = seats(table, wanted);
        var found = switch (wanted.number()) {
            case "filled" -> filled(context, seats, fill -> true);
            case "people" -> distinct(filled(context, seats, fill -> true));
            case "qualified" -> filled(context, seats, fill -> fill.qualified(table.counts()));
            case "toConfirm" -> filled(context, seats, Fill::toConfirm);
            case "ready" -> candidates(context, seats, wanted.grouping(), Candidates.Pool::ready);
            case "near" -> candidates(context, seats, wanted.grouping(), Candidates.Pool::near);
            default -> throw new BusinessProblem(ProblemType.BAD_REQUEST, "talent.unknown-number", wanted.number());
        };
        return found.stream().sorted(ORDER).toList();
    }

    private static List<FilledSeat> seats(CoverageTable table, Wanted wanted) {
        var all = wanted.by() == null || "total".equals(wanted.key())
                ? table.seats()
                : table.grouped(wanted.by()).getOrDefault(Objects.requireNonNull(wanted.key()), List.of());
        return all.stream().filter(wanted::has).toList();
    }

    private static List<CoveragePersonView> distinct(List<CoveragePersonView> found) {
        var seen = new java.util.HashSet<String>();
        return found.stream().filter(person -> seen.add(person.personId())).toList();
    }

    private static List<CoveragePersonView> filled(
            Context context, List<FilledSeat> seats, Function<Fill, Boolean> which) {
        var found = new ArrayList<CoveragePersonView>();
        for (var seat : seats) {
            for (var fill : seat.fills()) {
                if (which.apply(fill) && mayName(fill.member(), context.caller())) {
                    found.add(view(context, fill.member(), seat.role(), seat, fill));
                }
            }
        }
        return found;
    }

    /// For each role on its own: somebody may be ready for several.
    private static List<CoveragePersonView> candidates(
            Context context, List<FilledSeat> seats, By by, Function<Candidates.Pool, java.util.Set<String>> which) {
        var found = new ArrayList<CoveragePersonView>();
        var seen = new java.util.HashSet<String>();
        for (var seat : seats) {
            for (var person : context.table().people(List.of(seat), by, which)) {
                var member = context.table().snapshot().member(person).orElse(null);
                if (member != null && mayName(member, context.caller()) && seen.add(person)) {
                    found.add(view(context, member, seat.role(), null, null));
                }
            }
        }
        return found;
    }

    private static boolean mayName(Member member, Caller caller) {
        return caller.is(Role.HR, Role.DX_LEAD) || member.worksIn(caller.headOf());
    }

    private static CoveragePersonView view(
            Context context, Member member, DxRole role, @Nullable FilledSeat seat, @Nullable Fill fill) {
        var skills = context.table().snapshot().skillsOf(member.personId());
        var match = RoleMatch.of(role, skills, context.table().counts());
        return new CoveragePersonView(
                member.personId(),
                member.number(),
                member.name(),
                member.unitCode() == null ? null : context.table().tree().nameOf(member.unitCode()),
                maySeePost(member, context.caller()) ? member.position() : null,
                seat == null ? null : seat.seat().id(),
                fill == null ? null : fill.through().name(),
                fill == null ? null : Double.valueOf(fill.share()),
                match.fit().score(),
                match.qualified(),
                match.toConfirm(),
                match.missing().stream()
                        .map(skill -> context.framework().nameOf(skill, context.locale()))
                        .toList());
    }

    private static boolean maySeePost(Member member, Caller caller) {
        return caller.is(Role.HR) || member.worksIn(caller.headOf());
    }
}
