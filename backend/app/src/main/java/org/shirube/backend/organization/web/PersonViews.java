// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.Sight;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.organization.PersonRef;
import org.shirube.contract.organization.PersonSummary;
import org.shirube.contract.organization.PersonView;
import org.springframework.stereotype.Component;

/// Shows people to a caller: what [DirectoryFields] does not open stays null or empty.
@Component
class PersonViews {

    private final Sights sights;
    private final CardMapper cards;

    PersonViews(Sights sights, CardMapper cards) {
        this.sights = sights;
        this.cards = cards;
    }

    /// Whether the caller sees the person at all.
    boolean shows(Person person, Caller caller, LocalDate asOf) {
        return fields(person, caller, asOf).name();
    }

    /// A line of the list.
    PersonSummary summary(Person person, Caller caller, UnitTree tree) {
        var day = tree.asOf();
        var fields = fields(person, caller, day);
        var unit = unitOf(person, day);
        return new PersonSummary(
                person.id(),
                numberOf(person, day),
                person.name().kanji(),
                person.name().kana(),
                unit,
                unit == null ? null : tree.nameOf(unit),
                fields.postings() ? positionOf(person, day) : null,
                fields.grade() ? gradeOf(person, day) : null,
                fields.everything() ? typeOf(person, day) : null,
                fields.everything() ? person.statusOn(day).name() : null);
    }

    /// The card.
    ///
    /// @param authorities what each appointing authority is called
    PersonView card(Person person, Caller caller, UnitTree tree, Map<String, String> authorities) {
        var day = tree.asOf();
        var sight = sights.of(caller, person, day);
        var fields = DirectoryFields.of(sight);
        var unit = unitOf(person, day);
        return new PersonView(
                person.id(),
                numberOf(person, day),
                person.name().kanji(),
                person.name().kana(),
                person.name().roman(),
                fields.everything() ? person.name().former() : null,
                fields.birthDate() ? person.birthDate() : null,
                unit,
                unit == null ? null : tree.nameOf(unit),
                fields.postings() ? positionOf(person, day) : null,
                fields.everything() ? employments(person, sight, authorities) : List.of(),
                fields.grade() ? gradeOf(person, day) : null,
                fields.everything() ? person.statusOn(day).name() : null,
                fields.postings() ? postings(person, sight, tree) : List.of(),
                fields.everything()
                        ? person.leaves().stream().map(cards::toView).toList()
                        : List.of(),
                person.version());
    }

    /// A person beside something else.
    PersonRef reference(Person person, LocalDate day) {
        return new PersonRef(person.id(), numberOf(person, day), person.name().kanji());
    }

    private DirectoryFields fields(Person person, Caller caller, LocalDate asOf) {
        return DirectoryFields.of(sights.of(caller, person, asOf));
    }

    private List<PersonView.EmploymentView> employments(Person person, Sight sight, Map<String, String> authorities) {
        return visible(person, sight).stream()
                .map(employment -> cards.toView(
                        employment, authorities.getOrDefault(employment.authority(), employment.authority())))
                .toList();
    }

    private List<PersonView.PostingView> postings(Person person, Sight sight, UnitTree tree) {
        return visible(person, sight).stream()
                .flatMap(employment -> employment.postings().stream())
                .sorted(Comparator.comparing(
                                (Posting posting) -> posting.period().from())
                        .thenComparing(Posting::kind))
                .map(posting -> cards.toView(posting, tree.nameOf(posting.unitCode())))
                .toList();
    }

    /// A person's time at an authority behind a border stays there, also when the person works on this side today.
    private static List<Employment> visible(Person person, Sight sight) {
        return person.employments().stream()
                .filter(employment -> sight.self()
                        || sight.caller().isSystem()
                        || sight.caller().authorities().contains(employment.authority()))
                .sorted(Comparator.comparing(employment -> employment.period().from()))
                .toList();
    }

    private static @Nullable String numberOf(Person person, LocalDate day) {
        return person.numberOn(day).orElse(null);
    }

    private static @Nullable String unitOf(Person person, LocalDate day) {
        return person.mainPostingOn(day).map(Posting::unitCode).orElse(null);
    }

    private static @Nullable String positionOf(Person person, LocalDate day) {
        return person.mainPostingOn(day).map(Posting::position).orElse(null);
    }

    private static @Nullable String gradeOf(Person person, LocalDate day) {
        return person.employmentOn(day).map(Employment::grade).orElse(null);
    }

    private static @Nullable String typeOf(Person person, LocalDate day) {
        return person.employmentOn(day)
                .map(employment -> employment.type().name())
                .orElse(null);
    }
}
