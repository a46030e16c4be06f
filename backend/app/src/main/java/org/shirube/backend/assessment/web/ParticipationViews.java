// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Participation;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.contract.assessment.UnansweredView;
import org.shirube.contract.organization.PersonRef;
import org.springframework.stereotype.Component;

/// Participation as the API shows it.
@Component
class ParticipationViews {

    private final Texts texts;

    ParticipationViews(Texts texts) {
        this.texts = texts;
    }

    ProgressView progress(Participation.Counts counts, Map<String, Integer> reviewed, UnitTree tree, Locale locale) {
        var total = counts.total();
        return new ProgressView(
                total.invited(),
                total.started(),
                total.submitted(),
                reviewed.values().stream().mapToInt(Integer::intValue).sum(),
                counts.withoutMail(),
                counts.units().entrySet().stream()
                        .map(unit -> unit(unit.getKey(), unit.getValue(), reviewed, tree, locale))
                        .toList(),
                counts.days().entrySet().stream()
                        .map(day -> new ProgressView.DayCount(day.getKey(), day.getValue()))
                        .toList());
    }

    UnansweredView unanswered(
            Participation.Unanswered unanswered, Map<String, Person> people, UnitTree tree, Locale locale) {
        var invitation = unanswered.invitation();
        return new UnansweredView(
                ref(invitation.personId(), people.get(invitation.personId()), number(invitation.place())),
                invitation.unitCode(),
                name(invitation.unitCode(), tree, locale),
                unanswered.started(),
                invitation.withoutMail(),
                invitation.remindedOn());
    }

    private ProgressView.UnitProgress unit(
            String code, Participation.UnitCount count, Map<String, Integer> reviewed, UnitTree tree, Locale locale) {
        var parent = tree.unit(code).map(OrgUnit::parentCode).orElse(null);
        return new ProgressView.UnitProgress(
                code,
                name(code, tree, locale),
                parent,
                parent == null ? null : tree.nameOf(parent),
                count.invited(),
                count.started(),
                count.submitted(),
                reviewed.getOrDefault(code, 0),
                count.last());
    }

    private String name(String code, UnitTree tree, Locale locale) {
        return code.isEmpty() ? texts.of(locale, "assessment.no-unit") : tree.nameOf(code);
    }

    private static PersonRef ref(String personId, @Nullable Person person, @Nullable String number) {
        return new PersonRef(
                personId, number, person == null ? "" : person.name().kanji());
    }

    /// The number as it was when the campaign opened stands in the middle of the place.
    private static @Nullable String number(String place) {
        var number = List.of(place.split(" ", -1)).get(1);
        return number.isEmpty() ? null : number;
    }
}
