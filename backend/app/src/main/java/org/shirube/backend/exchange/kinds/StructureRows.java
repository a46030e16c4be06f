// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.Eligible;
import org.shirube.backend.promotion.HeadcountRule;
import org.shirube.backend.promotion.PromotionStructure;
import org.shirube.backend.promotion.PromotionStructure.Body;
import org.shirube.backend.promotion.PromotionStructure.Kind;
import org.shirube.backend.promotion.PromotionStructure.Seat;

/// Reads the rows of one fiscal year's structure.
final class StructureRows {

    static final String CODE = "配置枠コード";

    private static final String BODY = "機関コード";
    private static final String BODY_NAME = "機関名";
    private static final String ENGLISH_BODY_NAME = "機関名(英)";
    private static final String PARENT = "上位機関コード";
    private static final String ROLE = "役割コード";
    private static final String SCOPE = "範囲";
    private static final String CIRCLE = "対象";
    private static final String RULE = "決め方";
    private static final String PHASE = "段階配置率";
    private static final String ORDER = "配置順";
    private static final String PRIORITY = "優先順位";
    private static final String SHARE = "割合";
    private static final String KIND = "種別";

    private static final ClosedList<Kind> KINDS = ClosedList.<Kind>empty()
            .with(Kind.INTERNAL, "内部")
            .with(Kind.EXTERNAL, "外部")
            .with(Kind.SHARED, "共同");
    private static final String RULES = "固定:1、規模:0-19=1;20-=2、割合:5%、業務、案件:2;区分=…、拠点、全員、手入力:3";
    private static final String CIRCLES = "所属長、職名:副市長、任用形態:正規等";
    private static final int WHOLE = 100;
    private static final int USUAL_PRIORITY = 50;

    private final Map<String, DxRole> roles;
    private final Set<String> units;

    StructureRows(Map<String, DxRole> roles, Set<String> units) {
        this.roles = roles;
        this.units = units;
    }

    /// The structure with the rows put in; faulty rows are left out.
    ///
    /// @param today the day of the version, if anything changes
    PromotionStructure structure(
            PromotionStructure before, List<ImportRow> rows, ImportSheet.Scope scope, LocalDate today) {
        var bodies = new LinkedHashMap<String, Body>();
        before.bodies().forEach(body -> bodies.put(body.code(), body));
        var columns = new HashMap<String, ParentColumns>();
        var phases = new ParentColumns();
        var seats = new LinkedHashMap<String, Seat>();
        if (scope == ImportSheet.Scope.PARTIAL) {
            before.seats().forEach(seat -> seats.put(seat.code(), seat));
        }
        for (var row : rows) {
            var code = row.code(CODE);
            var seat = seat(row, before.seat(String.valueOf(code)).orElse(null), columns, bodies, phases);
            if (seat != null && !row.hasProblems()) {
                seats.put(seat.code(), seat);
            }
        }
        bodies.keySet().retainAll(usedWithParents(bodies, seats));
        var after = new PromotionStructure(
                before.id(), before.version(), today, List.copyOf(bodies.values()), List.copyOf(seats.values()));
        return describe(after).equals(describe(before)) ? before : after;
    }

    private static Set<String> usedWithParents(Map<String, Body> bodies, Map<String, Seat> seats) {
        var used = new java.util.HashSet<String>();
        for (var seat : seats.values()) {
            var body = bodies.get(seat.bodyCode());
            while (body != null && used.add(body.code())) {
                body = body.parentCode() == null ? null : bodies.get(body.parentCode());
            }
        }
        return used;
    }

    private @Nullable Seat seat(
            ImportRow row,
            @Nullable Seat before,
            Map<String, ParentColumns> columns,
            Map<String, Body> bodies,
            ParentColumns phases) {
        var code = row.code(CODE);
        var body = body(row, columns, bodies);
        var role = role(row);
        var rule = rule(row);
        var circle = circle(row);
        var scope = scope(row);
        var phase = phase(row, role, phases);
        var priority = row.number(PRIORITY, 0, 1000);
        var share = row.share(SHARE);
        var kind = row.choice(KIND, KINDS);
        if (role != null && circle == null && !row.faulty(CIRCLE)) {
            requireCircle(row, roles.get(role), before);
        }
        if (row.hasProblems() || code == null || body == null || role == null || rule == null) {
            return null;
        }
        return new Seat(
                code,
                body,
                role,
                scope.isEmpty() && before != null ? before.scope() : scope,
                circle == null && before != null ? before.eligible() : circle,
                rule,
                phase != null ? phase : before == null ? WHOLE : before.phaseIn(),
                order(row, before),
                priority != null ? priority.intValue() : before == null ? USUAL_PRIORITY : before.priority(),
                share != null ? Double.valueOf(share.doubleValue()) : before == null ? null : before.share(),
                kind != null ? kind : before == null ? Kind.INTERNAL : before.kind());
    }

    private static @Nullable String body(ImportRow row, Map<String, ParentColumns> columns, Map<String, Body> bodies) {
        var code = row.requiredCode(BODY);
        if (code == null) {
            return null;
        }
        var parent = columns.computeIfAbsent(code, _ -> new ParentColumns());
        parent.take(row, BODY_NAME, row.text(BODY_NAME));
        parent.take(row, ENGLISH_BODY_NAME, row.text(ENGLISH_BODY_NAME));
        parent.take(row, PARENT, row.code(PARENT));
        var before = bodies.get(code);
        String name = parent.value(BODY_NAME, before == null ? null : before.name());
        if (name == null) {
            row.problem(BODY_NAME, ProblemCode.MISSING_VALUE, null);
            return null;
        }
        bodies.put(
                code,
                new Body(
                        code,
                        name,
                        parent.value(PARENT, before == null ? null : before.parentCode()),
                        parent.value(ENGLISH_BODY_NAME, before == null ? null : before.englishName())));
        return code;
    }

    private @Nullable String role(ImportRow row) {
        var code = row.requiredCode(ROLE);
        if (code != null && !roles.containsKey(code)) {
            row.problem(
                    ROLE,
                    ProblemCode.UNKNOWN_CODE,
                    Normalized.nearest(code, roles.keySet()).orElse(null));
            return null;
        }
        return code;
    }

    private static @Nullable String rule(ImportRow row) {
        var text = row.requiredText(RULE);
        if (text == null) {
            return null;
        }
        var rule = HeadcountRule.parse(text).map(HeadcountRule::text).orElse(null);
        if (rule == null) {
            row.problem(RULE, ProblemCode.UNKNOWN_VALUE, null, RULES);
        }
        return rule;
    }

    private static @Nullable String circle(ImportRow row) {
        var text = row.text(CIRCLE);
        if (text == null) {
            return null;
        }
        var circle = Eligible.parse(text).map(Eligible::text).orElse(null);
        if (circle == null) {
            row.problem(CIRCLE, ProblemCode.UNKNOWN_VALUE, null, CIRCLES);
        }
        return circle;
    }

    /// Placements that postings fill say by whose.
    private static void requireCircle(ImportRow row, @Nullable DxRole role, @Nullable Seat before) {
        if (role != null && !role.filling().byAppointment() && (before == null || before.eligible() == null)) {
            row.problem(CIRCLE, ProblemCode.MISSING_VALUE, null);
        }
    }

    private List<String> scope(ImportRow row) {
        var codes = row.codes(SCOPE);
        codes.stream()
                .filter(code -> !units.contains(code))
                .findFirst()
                .ifPresent(unknown -> row.problem(
                        SCOPE,
                        ProblemCode.UNKNOWN_UNIT,
                        Normalized.nearest(unknown, units).orElse(null)));
        return codes;
    }

    /// In per cent, equal on all rows of a role.
    private static @Nullable Integer phase(ImportRow row, @Nullable String role, ParentColumns phases) {
        var share = row.share(PHASE);
        if (share == null || role == null) {
            return null;
        }
        var percent = share.multiply(BigDecimal.valueOf(WHOLE)).intValue();
        Integer earlier = phases.value(role);
        if (earlier == null) {
            phases.take(row, role, percent);
        } else if (earlier != percent) {
            row.problem(PHASE, ProblemCode.CONFLICTING_VALUE, null, phases.rowOf(role));
        }
        return percent;
    }

    private static List<String> order(ImportRow row, @Nullable Seat before) {
        var codes = row.codes(ORDER);
        return codes.isEmpty() && before != null ? before.phaseOrder() : codes;
    }

    /// What people compare of a structure.
    static Map<String, String> describe(PromotionStructure structure) {
        var fields = new LinkedHashMap<String, String>();
        structure.bodies().forEach(body -> {
            fields.put(
                    "機関 " + body.code(),
                    body.parentCode() == null ? body.name() : body.name() + " (" + body.parentCode() + ")");
            if (body.englishName() != null) {
                fields.put("機関 " + body.code() + " " + ENGLISH_BODY_NAME, body.englishName());
            }
        });
        structure.seats().forEach(seat -> fields.put("配置枠 " + seat.code(), describe(seat)));
        return fields;
    }

    private static String describe(Seat seat) {
        var parts = Outcome.fields(
                BODY, seat.bodyCode(),
                ROLE, seat.roleCode(),
                SCOPE, String.join("; ", seat.scope()),
                CIRCLE, seat.eligible(),
                RULE, seat.rule(),
                PHASE, seat.phaseIn() + "%",
                ORDER, String.join("; ", seat.phaseOrder()),
                PRIORITY, seat.priority(),
                SHARE, seat.share(),
                KIND, KINDS.name(seat.kind()));
        return String.join(
                " / ",
                parts.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .toList());
    }
}
