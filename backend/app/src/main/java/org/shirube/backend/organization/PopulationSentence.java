// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says a [Population] in words, so that people can check what they chose.
final class PopulationSentence {

    private static final DateTimeFormatter WAREKI =
            DateTimeFormatter.ofPattern("GGGGy年M月d日", Locale.JAPAN).withChronology(JapaneseChronology.INSTANCE);

    private final Wording texts;
    private final Locale locale;
    private final UnitTree tree;
    private final Map<PersonFacts.Kind, PersonFacts> facts;

    PopulationSentence(Wording texts, Locale locale, UnitTree tree, Map<PersonFacts.Kind, PersonFacts> facts) {
        this.texts = texts;
        this.locale = locale;
        this.tree = tree;
        this.facts = facts;
    }

    String of(Population population) {
        return population instanceof Population.Everybody ? text("everybody") : text("sentence", phrase(population));
    }

    private String phrase(Population population) {
        return switch (population) {
            case Population.Everybody everybody -> text("everybody");
            case Population.All all -> joined(all.parts(), "and");
            case Population.Any any -> joined(any.parts(), "or");
            case Population.Not not -> text("not", inner(not.part()));
            case Population.InUnit in -> text(in.subtree() ? "unit-subtree" : "unit", tree.nameOf(in.code()));
            case Population.OfTypes types -> text("types", alternatives(types(types.types())));
            case Population.OfAuthorities of -> text("authorities", alternatives(of.authorities()));
            case Population.OfGrades grades -> text("grades", alternatives(grades.grades()));
            case Population.OfPositions positions -> text("positions", alternatives(positions.positions()));
            case Population.Hired hired -> hired(hired);
            case Population.HoldsRole role -> text("role", nameOf(PersonFacts.Kind.ROLE, role.code()));
            case Population.HeadOf head -> headOf(head);
            case Population.SkillLevel skill -> skill(skill);
            case Population.Persons persons -> text("persons", persons.ids().size());
            case Population.Present present -> text(present.present() ? "present" : "on-leave");
        };
    }

    private String joined(List<Population> parts, String conjunction) {
        return parts.stream().map(this::inner).collect(Collectors.joining(text(conjunction)));
    }

    /// Brackets keep "a and (b or c)" apart from "(a and b) or c".
    private String inner(Population part) {
        var compound = (part instanceof Population.All || part instanceof Population.Any)
                && part.parts().size() > 1;
        return compound ? text("brackets", phrase(part)) : phrase(part);
    }

    private String hired(Population.Hired hired) {
        var from = hired.from();
        var to = hired.to();
        if (from == null) {
            return text("hired-until", day(to));
        }
        return to == null ? text("hired-from", day(from)) : text("hired-between", day(from), day(to));
    }

    private String headOf(Population.HeadOf head) {
        var what = text(head.section() ? "head-of-section" : "head-of-unit");
        if (head.unit() == null) {
            return what;
        }
        return text(head.subtree() ? "in-subtree" : "in-unit", tree.nameOf(head.unit()), what);
    }

    private String skill(Population.SkillLevel skill) {
        var name = nameOf(PersonFacts.Kind.SKILL, skill.code());
        if (skill.min() == null) {
            return text("skill-max", name, String.valueOf(skill.max()));
        }
        return skill.max() == null
                ? text("skill-min", name, String.valueOf(skill.min()))
                : text("skill-range", name, String.valueOf(skill.min()), String.valueOf(skill.max()));
    }

    private List<String> types(List<EmploymentType> types) {
        return types.stream().map(type -> texts.of("employment-type." + type)).toList();
    }

    private String alternatives(List<String> values) {
        return String.join(text("comma"), values);
    }

    private String nameOf(PersonFacts.Kind kind, String code) {
        return Optional.ofNullable(facts.get(kind))
                .map(known -> known.nameOf(code, locale))
                .orElse(code);
    }

    private String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        if (!Locale.JAPANESE.getLanguage().equals(locale.getLanguage())) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(day);
        }
        var wareki = JapaneseChronology.INSTANCE.date(day);
        var written = WAREKI.format(wareki);
        return wareki.get(ChronoField.YEAR_OF_ERA) == 1 ? written.replaceFirst("1年", "元年") : written;
    }

    private String text(String key, Object... values) {
        return texts.of("organization.population." + key, values);
    }

    /// Texts in the reader's language by message key.
    interface Wording {

        String of(String key, Object... values);
    }
}
