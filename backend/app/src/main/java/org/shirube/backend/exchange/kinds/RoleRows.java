// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRole.Filling;
import org.shirube.backend.promotion.DxRole.Requirement;
import org.shirube.backend.promotion.DxRole.Tier;
import org.shirube.backend.promotion.Eligible;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillItem;

/// Reads the rows of one role.
final class RoleRows {

    static final String CODE = "役割コード";
    static final String SKILL = "スキルコード";

    private static final String NAME = "役割名";
    private static final String ENGLISH = "役割名(英)";
    private static final String TIER = "区分";
    private static final String FILLING = "充て方";
    private static final String LEVEL = "必要段階";
    private static final String WEIGHT = "重み";
    private static final String MANDATORY = "必須";
    private static final String TYPES = "可能な任用形態";
    private static final String GRADES = "可能な級";
    private static final String COURSES = "前提講座";
    private static final String FLOOR = "セキュリティ下限";

    private static final ClosedList<Tier> TIERS = ClosedList.<Tier>empty()
            .with(Tier.SPECIALIST, "高度専門人材", "高度専門")
            .with(Tier.LEADER, "DX推進リーダー", "推進リーダー")
            .with(Tier.GENERAL, "一般行政職員", "一般職員")
            .with(Tier.STRUCTURE, "推進体制");
    private static final ClosedList<Filling> FILLINGS = ClosedList.<Filling>empty()
            .with(Filling.EX_OFFICIO, "充て職", "充職")
            .with(Filling.EVERYONE, "全員区分", "全員")
            .with(Filling.APPOINTMENT, "指名")
            .with(Filling.COMMISSION, "委嘱・委託", "委嘱", "委託");
    private static final ClosedList<Boolean> DUTY =
            ClosedList.<Boolean>empty().with(true, "必須", "○").with(false, "望ましい", "任意");
    private static final int HIGHEST_LEVEL = 4;
    private static final int HEAVIEST = 100;

    private final Map<String, SkillItem> skills;

    RoleRows(Framework framework) {
        skills = framework.items().stream()
                .collect(Collectors.toMap(SkillItem::code, item -> item, (one, _) -> one, LinkedHashMap::new));
    }

    /// The role as the rows have it.
    ///
    /// @return null where a row has a problem
    @Nullable
    DxRole role(String code, List<ImportRow> rows, @Nullable DxRole before, ImportSheet.Scope scope) {
        var parent = new ParentColumns();
        rows.forEach(row -> readParent(row, parent));
        if (before == null) {
            requireParent(rows.getFirst(), parent);
        }
        var requirements = new LinkedHashMap<String, Requirement>();
        if (before != null && scope == ImportSheet.Scope.PARTIAL) {
            before.requirements().forEach(need -> requirements.put(need.skillCode(), need));
        }
        rows.forEach(row -> readRequirement(row, requirements));
        if (rows.stream().anyMatch(ImportRow::hasProblems)) {
            return null;
        }
        return merged(code, parent, before, List.copyOf(requirements.values()));
    }

    private static void requireParent(ImportRow first, ParentColumns parent) {
        for (var column : List.of(NAME, TIER, FILLING)) {
            if (parent.value(column) == null && !first.faulty(column)) {
                first.problem(column, ProblemCode.MISSING_VALUE, null);
            }
        }
    }

    private static void readParent(ImportRow row, ParentColumns parent) {
        parent.take(row, NAME, row.text(NAME));
        parent.take(row, ENGLISH, row.text(ENGLISH));
        parent.take(row, TIER, row.choice(TIER, TIERS));
        parent.take(row, FILLING, row.choice(FILLING, FILLINGS));
        parent.take(row, TYPES, types(row));
        parent.take(row, GRADES, list(row, GRADES));
        parent.take(row, COURSES, list(row, COURSES));
        parent.take(row, FLOOR, row.number(FLOOR, 0, HIGHEST_LEVEL));
    }

    private static @Nullable List<String> list(ImportRow row, String column) {
        var codes = row.codes(column);
        return codes.isEmpty() ? null : codes;
    }

    private static @Nullable Set<EmploymentType> types(ImportRow row) {
        var words = row.codes(TYPES);
        if (words.isEmpty()) {
            return null;
        }
        var circle = Eligible.parse("任用形態:" + String.join(";", words)).orElse(null);
        if (circle instanceof Eligible.OfTypes kinds) {
            return kinds.types();
        }
        row.problem(TYPES, ProblemCode.UNKNOWN_VALUE, null, "正規・再任用・会計年度任用・任期付・派遣・割愛受入・特別職・派遣労働者・外部");
        return null;
    }

    private void readRequirement(ImportRow row, Map<String, Requirement> requirements) {
        var skill = row.code(SKILL);
        if (skill == null) {
            return;
        }
        if (!skills.isEmpty() && !skills.containsKey(skill)) {
            row.problem(
                    SKILL,
                    ProblemCode.UNKNOWN_CODE,
                    Normalized.nearest(skill, skills.keySet()).orElse(null));
            return;
        }
        var level = row.number(LEVEL, 1, HIGHEST_LEVEL);
        var weight = row.number(WEIGHT, 0.001, HEAVIEST);
        var mandatory = row.choice(MANDATORY, DUTY);
        var before = requirements.get(skill);
        if (level == null && before == null) {
            if (!row.faulty(LEVEL)) {
                row.problem(LEVEL, ProblemCode.MISSING_VALUE, null);
            }
            return;
        }
        requirements.put(skill, requirement(skill, level, weight, mandatory, before));
    }

    private static Requirement requirement(
            String skill,
            @Nullable BigDecimal level,
            @Nullable BigDecimal weight,
            @Nullable Boolean mandatory,
            @Nullable Requirement before) {
        return new Requirement(
                skill,
                level != null ? level.intValue() : before == null ? 1 : before.level(),
                weight != null ? weight.doubleValue() : before == null ? 1 : before.weight(),
                mandatory != null ? mandatory : before != null && before.mandatory());
    }

    private static DxRole merged(
            String code, ParentColumns parent, @Nullable DxRole before, List<Requirement> requirements) {
        BigDecimal floor = parent.value(FLOOR);
        return new DxRole(
                code,
                before == null ? null : before.version(),
                known(parent.value(NAME, before == null ? null : before.name())),
                parent.value(ENGLISH, before == null ? null : before.englishName()),
                known(parent.value(TIER, before == null ? null : before.tier())),
                known(parent.value(FILLING, before == null ? null : before.filling())),
                requirements,
                known(parent.value(TYPES, before == null ? Set.of() : before.permittedTypes())),
                known(parent.value(GRADES, before == null ? List.of() : before.permittedGrades())),
                known(parent.value(COURSES, before == null ? List.of() : before.prerequisiteCourses())),
                floor != null ? Integer.valueOf(floor.intValue()) : before == null ? null : before.securityFloor());
    }

    private static <T> T known(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }

    /// What people compare of a role.
    static Map<String, String> describe(DxRole role) {
        var fields = Outcome.fields(
                NAME, role.name(),
                ENGLISH, role.englishName(),
                TIER, TIERS.name(role.tier()),
                FILLING, FILLINGS.name(role.filling()),
                TYPES, types(role.permittedTypes()),
                GRADES, String.join("; ", role.permittedGrades()),
                COURSES, String.join("; ", role.prerequisiteCourses()),
                FLOOR, role.securityFloor());
        role.requirements().forEach(need -> fields.put(need.skillCode(), describe(need)));
        return fields;
    }

    private static String types(Set<EmploymentType> types) {
        var order = new ArrayList<>(Arrays.asList(EmploymentType.values()));
        order.retainAll(types);
        return order.isEmpty() ? "" : new Eligible.OfTypes(types).text().substring("任用形態:".length());
    }

    private static String describe(Requirement need) {
        return "%d / %s / %s".formatted(need.level(), weight(need.weight()), DUTY.name(need.mandatory()));
    }

    private static String weight(double weight) {
        return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }
}
