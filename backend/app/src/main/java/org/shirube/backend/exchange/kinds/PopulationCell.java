// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.PersonFacts;
import org.shirube.backend.organization.Population;
import org.shirube.backend.organization.Populations;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillItem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// Reads 対象, an expression for people as the API has it, and whether what it names is there.
record PopulationCell(
        List<String> units, List<String> roles, List<String> skills, Populations populations, ObjectMapper json) {

    static final String COLUMN = "対象";

    private static final String EXAMPLE = "{\"everybody\":true}";

    static PopulationCell knowing(
            Collection<OrgUnit> units,
            Collection<String> roles,
            Framework framework,
            Populations populations,
            ObjectMapper json) {
        return new PopulationCell(
                units.stream().map(OrgUnit::code).sorted().toList(),
                List.copyOf(roles),
                framework.items().stream().map(SkillItem::code).sorted().toList(),
                populations,
                json);
    }

    /// The expression of a row, or null where there is none or with a problem noted.
    @Nullable
    Map<String, Object> of(ImportRow row) {
        var text = row.text(COLUMN);
        if (text == null) {
            return null;
        }
        try {
            var given = json.readValue(text, new TypeReference<Map<String, Object>>() {});
            check(row, populations.parse(given));
            return row.faulty(COLUMN) ? null : given;
        } catch (JacksonException | BusinessProblem unreadable) {
            row.problem(COLUMN, ProblemCode.UNKNOWN_VALUE, null, EXAMPLE);
            return null;
        }
    }

    private void check(ImportRow row, Population population) {
        refuse(row, ProblemCode.UNKNOWN_UNIT, unitsOf(population).toList(), units);
        refuse(row, ProblemCode.UNKNOWN_CODE, codes(population, PersonFacts.Kind.ROLE), roles);
        refuse(row, ProblemCode.UNKNOWN_CODE, codes(population, PersonFacts.Kind.SKILL), skills);
    }

    private static Stream<String> unitsOf(Population population) {
        var own = switch (population) {
            case Population.InUnit unit -> unit.code();
            case Population.HeadOf head -> head.unit();
            default -> null;
        };
        return Stream.concat(Stream.ofNullable(own), population.parts().stream().flatMap(PopulationCell::unitsOf));
    }

    private static List<String> codes(Population population, PersonFacts.Kind kind) {
        return population.facts().stream()
                .filter(fact -> fact.kind() == kind)
                .map(Population.Fact::code)
                .toList();
    }

    private static void refuse(ImportRow row, ProblemCode code, List<String> named, List<String> known) {
        named.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(unknown -> {
            var text = Objects.requireNonNull(row.text(COLUMN));
            var instead = Normalized.nearest(unknown, known)
                    .map(right -> text.replace("\"" + unknown + "\"", "\"" + right + "\""));
            row.problem(COLUMN, code, instead.orElse(null));
        });
    }
}
