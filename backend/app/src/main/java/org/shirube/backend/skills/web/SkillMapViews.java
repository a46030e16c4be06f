// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillEstimate;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.contract.skills.SkillMapView;
import org.springframework.stereotype.Component;

/// Works a unit's skill map out.
@Component
class SkillMapViews {

    private final SkillEstimates estimates;

    SkillMapViews(SkillEstimates estimates) {
        this.estimates = estimates;
    }

    SkillMapView view(
            String code,
            List<Person> people,
            Map<String, SkillProfile> profiles,
            Framework framework,
            UnitTree tree,
            Locale locale) {
        var rows = people.stream()
                .map(person -> new Row(person, unitOf(person, tree), known(profiles.get(person.id()), tree)))
                .sorted(Comparator.comparing(Row::unitCode)
                        .thenComparing(row -> row.person().numberOn(tree.asOf()).orElse(""))
                        .thenComparing(row -> row.person().id()))
                .toList();
        return new SkillMapView(
                code,
                tree.nameOf(code),
                tree.asOf(),
                framework.items().stream()
                        .map(item -> column(item.code(), item.name(locale), item.areaName(locale), rows))
                        .toList(),
                rows.stream().map(row -> row(row, framework, tree)).toList());
    }

    private record Row(Person person, String unitCode, Map<String, SkillEstimate> known) {

        SkillEstimate of(String skill) {
            return known.getOrDefault(skill, SkillEstimate.UNKNOWN);
        }
    }

    private Map<String, SkillEstimate> known(@Nullable SkillProfile profile, UnitTree tree) {
        return profile == null ? Map.of() : estimates.estimateAll(profile, tree.asOf());
    }

    private static SkillMapView.SkillColumn column(String skill, String name, String area, List<Row> rows) {
        var known = rows.stream()
                .map(row -> row.of(skill))
                .filter(SkillEstimate::known)
                .toList();
        var average = known.stream().mapToInt(SkillEstimate::levelOrNone).average();
        return new SkillMapView.SkillColumn(
                skill, name, area, average.isPresent() ? average.getAsDouble() : null, known.size(), (int)
                        known.stream().filter(SkillEstimate::confirmed).count());
    }

    private static SkillMapView.PersonRow row(Row row, Framework framework, UnitTree tree) {
        var levels = new ArrayList<@Nullable Integer>();
        var confirmed = new ArrayList<@Nullable Integer>();
        for (var item : framework.items()) {
            levels.add(row.of(item.code()).level());
            confirmed.add(row.of(item.code()).confirmedLevel());
        }
        var person = row.person();
        return new SkillMapView.PersonRow(
                person.id(),
                person.numberOn(tree.asOf()).orElse(null),
                person.name().kanji(),
                tree.nameOf(row.unitCode()),
                person.mainPostingOn(tree.asOf()).map(Posting::position).orElse(null),
                levels,
                confirmed);
    }

    private static String unitOf(Person person, UnitTree tree) {
        return person.mainPostingOn(tree.asOf()).map(Posting::unitCode).orElse("");
    }
}
