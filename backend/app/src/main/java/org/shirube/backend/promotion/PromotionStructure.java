// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// The promotion structure (推進体制) of one fiscal year: bodies and the placements in them.
///
/// @param id the fiscal year's first calendar year as text
/// @param madeOn the day on which this version was made; before 1 April of the year, staff is counted on that day
@Document("promotionStructures")
public record PromotionStructure(
        @Id String id, @Version @Nullable Long version, LocalDate madeOn, List<Body> bodies, List<Seat> seats) {

    public PromotionStructure {
        bodies = List.copyOf(bodies);
        seats = List.copyOf(seats);
        if (bodies.stream().map(Body::code).distinct().count() != bodies.size()
                || seats.stream().map(Seat::code).distinct().count() != seats.size()) {
            throw new IllegalArgumentException("Structure %s names a body or a placement twice.".formatted(id));
        }
        var known = bodies.stream().collect(Collectors.toMap(Body::code, Function.identity()));
        if (!seats.stream().map(Seat::bodyCode).allMatch(known::containsKey)) {
            throw new IllegalArgumentException("Structure %s has a placement in an unknown body.".formatted(id));
        }
    }

    /// A structure without placements yet.
    public static PromotionStructure empty(FiscalYear year, LocalDate madeOn) {
        return new PromotionStructure(idOf(year), null, madeOn, List.of(), List.of());
    }

    /// The identity of a fiscal year's structure.
    public static String idOf(FiscalYear year) {
        return String.valueOf(year.year());
    }

    /// The fiscal year that it is for.
    public FiscalYear fiscalYear() {
        return new FiscalYear(Integer.parseInt(id));
    }

    /// The day on which rules count people: 1 April of the fiscal year or, before that day, the day of this version.
    public LocalDate countedOn(LocalDate today) {
        var first = fiscalYear().firstDay();
        return today.isBefore(first) ? madeOn : first;
    }

    /// A placement by its code.
    public Optional<Seat> seat(String code) {
        return seats.stream().filter(seat -> seat.code().equals(code)).findFirst();
    }

    /// A body by its code.
    public Optional<Body> body(String code) {
        return bodies.stream().filter(body -> body.code().equals(code)).findFirst();
    }

    /// A body (機関).
    ///
    /// @param englishName null where nobody has translated it
    public record Body(
            String code,
            String name,
            @Nullable String parentCode,
            @Nullable String englishName) {

        /// The name in a language.
        public String name(Locale locale) {
            return new Wording(name, englishName).in(locale);
        }
    }

    /// A placement (配置枠): a role, how many it needs, and where.
    ///
    /// @param scope unit codes, each with its subtree (範囲); empty = the whole office
    /// @param eligible 対象 as [Eligible#text], or null
    /// @param rule 決め方 as [HeadcountRule#text]
    /// @param phaseIn 段階配置率 in per cent, 0 to 100
    /// @param phaseOrder codes of units, tasks or sites that are served first (配置順)
    /// @param priority the planner's weight
    /// @param share share of working time of whoever fills it, 0 to 1, or null
    public record Seat(
            String code,
            String bodyCode,
            String roleCode,
            List<String> scope,
            @Nullable String eligible,
            String rule,
            int phaseIn,
            List<String> phaseOrder,
            int priority,
            @Nullable Double share,
            Kind kind) {

        public Seat {
            scope = List.copyOf(scope);
            phaseOrder = List.copyOf(phaseOrder);
            if (phaseIn < 0 || phaseIn > 100) {
                throw new IllegalArgumentException("The phase-in of %s is %d %%.".formatted(code, phaseIn));
            }
        }

        /// The rule.
        ///
        /// @throws IllegalStateException where the stored text is none, which imports do not let in
        public HeadcountRule headcount() {
            return HeadcountRule.parse(rule).orElseThrow(() -> new IllegalStateException("No rule: " + rule));
        }

        /// Codes of all units in its range, null = the whole office.
        public @Nullable Set<String> units(UnitTree tree) {
            return scope.isEmpty()
                    ? null
                    : scope.stream()
                            .flatMap(code -> tree.subtree(code).stream())
                            .collect(Collectors.toSet());
        }

        /// Whom it is for.
        public Optional<Eligible> circle() {
            return Optional.ofNullable(eligible).flatMap(Eligible::parse);
        }
    }

    /// 種別.
    public enum Kind {
        /// 内部.
        INTERNAL,
        /// 外部.
        EXTERNAL,
        /// 共同, shared with the prefecture or neighbours.
        SHARED
    }
}
