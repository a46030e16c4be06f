// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Authorities;
import org.shirube.backend.organization.Authority;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Period;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Units with their place in the tree, heads, deputies and clerks.
@Component
class UnitsKind implements ImportKind {

    /// Before anything that a file could mean, for units without a first day.
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Units units;
    private final People people;
    private final Authorities authorities;
    private final Scheduler heavyWork;
    private final Clock clock;

    UnitsKind(Units units, People people, Authorities authorities, Scheduler heavyWork, Clock clock) {
        this.units = units;
        this.people = people;
        this.authorities = authorities;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.ORGANIZATION;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(
                        units.all().collectMap(OrgUnit::code, Function.identity()),
                        people.all().collectList(),
                        authorities.all().collectMap(Authority::name, Function.identity()))
                .publishOn(heavyWork)
                .map(stored -> compare(sheet, stored.getT1(), PersonIndex.of(stored.getT2()), stored.getT3()));
    }

    private Comparison compare(
            ImportSheet sheet, Map<String, OrgUnit> stored, PersonIndex index, Map<String, Authority> known) {
        sheet.refuseDuplicates("所属コード", row -> row.code("所属コード"));
        var read = new LinkedHashMap<ImportRow, OrgUnit>();
        for (var row : sheet.rows()) {
            var unit = read(row, stored, index);
            if (unit != null) {
                read.put(row, unit);
            }
        }
        refuseUnknownParents(read, stored);
        refuseCycles(read, stored);
        return comparison(read, stored, known);
    }

    private @Nullable OrgUnit read(ImportRow row, Map<String, OrgUnit> stored, PersonIndex index) {
        var code = row.requiredCode("所属コード");
        var name = row.requiredText("所属名");
        var authority = row.requiredText("任命権者");
        if (code == null || name == null || authority == null) {
            return null;
        }
        var before = stored.get(code);
        var kind = row.choice("種別", OfficeWords.UNIT_KINDS);
        var parent = row.text("上位所属コード") == null ? (before == null ? null : before.parentCode()) : row.code("上位所属コード");
        var effective = kind != null ? kind : before != null ? before.kind() : level(parent, stored);
        return new OrgUnit(
                code,
                before == null ? null : before.version(),
                name,
                row.cell("所属名カナ").filled() ? row.kana("所属名カナ") : before == null ? null : before.kana(),
                effective,
                section(row, before, effective),
                parent,
                authority,
                officer(row, "所属長職員番号", authority, before == null ? null : before.head(), index),
                officer(row, "職務代理職員番号", authority, before == null ? null : before.deputy(), index),
                officer(row, "所属研修担当職員番号", authority, before == null ? null : before.clerk(), index),
                row.cell("勤務場所").filled() ? row.text("勤務場所") : before == null ? null : before.workplace(),
                period(row, before),
                clock.instant(),
                before == null ? List.of() : before.outbox());
    }

    private static OrgUnit.Kind level(@Nullable String parent, Map<String, OrgUnit> stored) {
        if (parent == null) {
            return OrgUnit.Kind.DEPARTMENT;
        }
        var above = stored.get(parent);
        return above != null && above.kind() == OrgUnit.Kind.SECTION ? OrgUnit.Kind.GROUP : OrgUnit.Kind.SECTION;
    }

    private static boolean section(ImportRow row, @Nullable OrgUnit before, OrgUnit.Kind kind) {
        if (row.cell("課等").filled()) {
            return row.mark("課等");
        }
        return before == null ? kind == OrgUnit.Kind.SECTION : before.section();
    }

    /// Somebody who is not known yet is kept as the file names them and bound when the person comes.
    private static OrgUnit.@Nullable Officer officer(
            ImportRow row, String column, String authority, OrgUnit.@Nullable Officer before, PersonIndex index) {
        if (!row.cell(column).inFile()) {
            return before;
        }
        var number = row.code(column);
        if (number == null) {
            return null;
        }
        var person = index.nearby(authority, number);
        return new OrgUnit.Officer(number, person == null ? null : person.id());
    }

    private static Period period(ImportRow row, @Nullable OrgUnit before) {
        var from = row.day("開始日");
        var begin =
                from != null ? from : before == null ? ALWAYS : before.period().from();
        if (!row.cell("終了日").inFile()) {
            return new Period(begin, before == null ? null : before.period().to());
        }
        var last = row.day("終了日");
        if (last != null && last.isBefore(begin)) {
            row.problem("終了日", ProblemCode.END_BEFORE_BEGIN, null);
            return new Period(begin, null);
        }
        return Period.through(begin, last);
    }

    private static void refuseUnknownParents(Map<ImportRow, OrgUnit> read, Map<String, OrgUnit> stored) {
        var codes = new HashSet<>(stored.keySet());
        read.values().forEach(unit -> codes.add(unit.code()));
        read.forEach((row, unit) -> {
            var parent = unit.parentCode();
            if (parent != null && !codes.contains(parent)) {
                row.problem(
                        "上位所属コード",
                        ProblemCode.UNKNOWN_UNIT,
                        Normalized.nearest(parent, codes).orElse(null));
            }
        });
    }

    private static void refuseCycles(Map<ImportRow, OrgUnit> read, Map<String, OrgUnit> stored) {
        var parents = new HashMap<String, @Nullable String>();
        stored.values().forEach(unit -> parents.put(unit.code(), unit.parentCode()));
        read.values().forEach(unit -> parents.put(unit.code(), unit.parentCode()));
        read.forEach((row, unit) -> {
            var path = new LinkedHashSet<String>();
            String here = unit.code();
            while (here != null && path.add(here)) {
                here = parents.get(here);
            }
            if (here != null && here.equals(unit.code())) {
                row.problem("上位所属コード", ProblemCode.CYCLE, null, String.join(" → ", path) + " → " + here);
            }
        });
    }

    private Comparison comparison(
            Map<ImportRow, OrgUnit> read, Map<String, OrgUnit> stored, Map<String, Authority> known) {
        var changes = new ArrayList<Change<?>>();
        var notices = new ArrayList<String>();
        var fresh = new LinkedHashSet<String>();
        int unchanged = 0;
        for (var entry : read.entrySet()) {
            var row = entry.getKey();
            var unit = entry.getValue();
            if (row.hasProblems()) {
                continue;
            }
            if (!known.containsKey(unit.authority())) {
                fresh.add(unit.authority());
            }
            noteUnbound(unit, notices);
            var change = change(row, stored.get(unit.code()), unit);
            if (change == null) {
                unchanged++;
            } else {
                changes.add(change);
            }
        }
        fresh.forEach(name -> changes.addFirst(authority(name)));
        return new Comparison(changes, unchanged, List.of(), Set.of(), notices);
    }

    private static void noteUnbound(OrgUnit unit, List<String> notices) {
        for (var officer : new OrgUnit.@Nullable Officer[] {unit.head(), unit.deputy(), unit.clerk()}) {
            if (officer != null && officer.personId() == null) {
                notices.add("%s %s: %s 未登録".formatted(unit.code(), unit.name(), officer.number()));
            }
        }
    }

    private static Change<Authority> authority(String name) {
        var fresh = new Authority(name, null, null, null, null, null, null);
        return new Change<>(
                name, name, Authority.class, fresh, name, null, List.of(), List.of(new Difference("任命権者", null, name)));
    }

    private static @Nullable Change<OrgUnit> change(ImportRow row, @Nullable OrgUnit before, OrgUnit after) {
        var differences = new Difference.Collector()
                .compare("所属コード", of(before, OrgUnit::code), after.code())
                .compare("所属名", of(before, OrgUnit::name), after.name())
                .compare("所属名カナ", of(before, OrgUnit::kana), after.kana())
                .compare(
                        "種別",
                        of(before, unit -> OfficeWords.UNIT_KINDS.name(unit.kind())),
                        OfficeWords.UNIT_KINDS.name(after.kind()))
                .compare("課等", of(before, unit -> unit.section() ? "○" : ""), after.section() ? "○" : "")
                .compare("上位所属コード", of(before, OrgUnit::parentCode), after.parentCode())
                .compare("任命権者", of(before, OrgUnit::authority), after.authority())
                .compare("所属長職員番号", of(before, unit -> number(unit.head())), number(after.head()))
                .compare("職務代理職員番号", of(before, unit -> number(unit.deputy())), number(after.deputy()))
                .compare("所属研修担当職員番号", of(before, unit -> number(unit.clerk())), number(after.clerk()))
                .compare("勤務場所", of(before, OrgUnit::workplace), after.workplace())
                .compare(
                        "開始日",
                        of(before, unit -> unit.period().from()),
                        after.period().from())
                .compare(
                        "終了日",
                        of(before, unit -> unit.period().lastDay()),
                        after.period().lastDay())
                .found();
        return differences.isEmpty() && bound(before, after)
                ? null
                : new Change<>(
                        after.code(),
                        after.name(),
                        OrgUnit.class,
                        after,
                        after.code(),
                        before == null ? null : before.version(),
                        List.of(row.number()),
                        differences);
    }

    /// Whether officers are bound to the same people as before.
    private static boolean bound(@Nullable OrgUnit before, OrgUnit after) {
        return before != null
                && Objects.equals(before.head(), after.head())
                && Objects.equals(before.deputy(), after.deputy())
                && Objects.equals(before.clerk(), after.clerk());
    }

    private static @Nullable Object of(@Nullable OrgUnit unit, Function<OrgUnit, @Nullable Object> field) {
        return unit == null ? null : field.apply(unit);
    }

    private static @Nullable String number(OrgUnit.@Nullable Officer officer) {
        return officer == null ? null : officer.number();
    }
}
