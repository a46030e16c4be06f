// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whom something is meant for (対象者条件): one expression for campaigns, requirements, search and reports.
///
/// It speaks about people who are employed on one day; people on leave are in unless [Present] asks otherwise. Every
/// condition is either true or false of a person, so [Not] always turns one into the other.
public sealed interface Population {

    /// Whether the person belongs to it.
    boolean holds(Person person, Situation situation);

    /// Conditions directly below.
    default List<Population> parts() {
        return List.of();
    }

    /// What it asks other modules for.
    default Optional<Fact> fact() {
        return Optional.empty();
    }

    /// What the whole expression asks other modules for.
    default Set<Fact> facts() {
        return Stream.concat(fact().stream(), parts().stream().flatMap(part -> part.facts().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// A skill or a role that an expression asks for.
    record Fact(PersonFacts.Kind kind, String code) {}

    /// What an expression is judged by: one day, the organisation of that day and the facts of other modules.
    ///
    /// @param facts values by person id
    record Situation(LocalDate asOf, UnitTree tree, Map<Fact, Map<String, Integer>> facts) {

        public Situation {
            facts = Map.copyOf(facts);
        }

        @Nullable
        Integer value(Fact fact, Person person) {
            return facts.getOrDefault(fact, Map.of()).get(person.id());
        }

        Set<String> units(String code, boolean subtree) {
            return subtree ? tree.subtree(code) : Set.of(code);
        }
    }

    /// Everybody.
    record Everybody() implements Population {
        @Override
        public boolean holds(Person person, Situation situation) {
            return true;
        }
    }

    /// All conditions at once.
    record All(List<Population> parts) implements Population {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Person person, Situation situation) {
            return parts.stream().allMatch(part -> part.holds(person, situation));
        }
    }

    /// At least one of the conditions.
    record Any(List<Population> parts) implements Population {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Person person, Situation situation) {
            return parts.stream().anyMatch(part -> part.holds(person, situation));
        }
    }

    /// Everybody but.
    record Not(Population part) implements Population {
        @Override
        public boolean holds(Person person, Situation situation) {
            return !part.holds(person, situation);
        }

        @Override
        public List<Population> parts() {
            return List.of(part);
        }
    }

    /// The 本務 is in the unit, or below it where the subtree counts.
    record InUnit(String code, boolean subtree) implements Population {
        @Override
        public boolean holds(Person person, Situation situation) {
            var units = situation.units(code, subtree);
            return person.mainPostingOn(situation.asOf())
                    .map(Posting::unitCode)
                    .filter(units::contains)
                    .isPresent();
        }
    }

    /// Employed in one of these ways.
    record OfTypes(List<EmploymentType> types) implements Population {
        public OfTypes {
            types = List.copyOf(types);
        }

        @Override
        public boolean holds(Person person, Situation situation) {
            return person.employmentOn(situation.asOf())
                    .map(Employment::type)
                    .filter(types::contains)
                    .isPresent();
        }
    }

    /// Employed by one of these appointing authorities.
    record OfAuthorities(List<String> authorities) implements Population {
        public OfAuthorities {
            authorities = List.copyOf(authorities);
        }

        @Override
        public boolean holds(Person person, Situation situation) {
            return person.employmentOn(situation.asOf())
                    .map(Employment::authority)
                    .filter(authorities::contains)
                    .isPresent();
        }
    }

    /// In one of these grades (職務の級).
    record OfGrades(List<String> grades) implements Population {
        public OfGrades {
            grades = List.copyOf(grades);
        }

        @Override
        public boolean holds(Person person, Situation situation) {
            return person.employmentOn(situation.asOf())
                    .map(Employment::grade)
                    .filter(grades::contains)
                    .isPresent();
        }
    }

    /// With one of these positions (職名) in any posting.
    record OfPositions(List<String> positions) implements Population {
        public OfPositions {
            positions = List.copyOf(positions);
        }

        @Override
        public boolean holds(Person person, Situation situation) {
            return person.postingsOn(situation.asOf()).stream()
                    .map(Posting::position)
                    .anyMatch(position -> position != null && positions.contains(position));
        }
    }

    /// Hired in a stretch of days; a continuation (再度の任用, 再任用) is no new start.
    ///
    /// @param from first day, or null
    /// @param to last day, or null
    record Hired(@Nullable LocalDate from, @Nullable LocalDate to) implements Population {
        @Override
        public boolean holds(Person person, Situation situation) {
            return person.hiredBefore(situation.asOf())
                    .filter(day -> from == null || !day.isBefore(from))
                    .filter(day -> to == null || !day.isAfter(to))
                    .isPresent();
        }
    }

    /// Holds a DX role.
    record HoldsRole(String code) implements Population {
        @Override
        public boolean holds(Person person, Situation situation) {
            return situation.value(new Fact(PersonFacts.Kind.ROLE, code), person) != null;
        }

        @Override
        public Optional<Fact> fact() {
            return Optional.of(new Fact(PersonFacts.Kind.ROLE, code));
        }
    }

    /// Heads a unit (所属長); deputies do not count.
    ///
    /// @param unit only this unit, or null for any
    /// @param subtree also units below it
    /// @param section only a 課等
    record HeadOf(@Nullable String unit, boolean subtree, boolean section) implements Population {
        @Override
        public boolean holds(Person person, Situation situation) {
            return situation.tree().ledBy(person.id()).stream()
                    .filter(led -> !section || led.section())
                    .anyMatch(led ->
                            unit == null || situation.units(unit, subtree).contains(led.code()));
        }
    }

    /// The level of a skill lies in a range. A skill without a level fails every minimum.
    ///
    /// @param min lowest level, or null
    /// @param max highest level, or null
    record SkillLevel(
            String code, @Nullable Integer min, @Nullable Integer max) implements Population {
        @Override
        public boolean holds(Person person, Situation situation) {
            var level = situation.value(new Fact(PersonFacts.Kind.SKILL, code), person);
            return level == null ? min == null : (min == null || level >= min) && (max == null || level <= max);
        }

        @Override
        public Optional<Fact> fact() {
            return Optional.of(new Fact(PersonFacts.Kind.SKILL, code));
        }
    }

    /// These people by id.
    record Persons(Set<String> ids) implements Population {
        public Persons {
            ids = Set.copyOf(ids);
        }

        public Persons(Collection<String> ids) {
            this(Set.copyOf(ids));
        }

        @Override
        public boolean holds(Person person, Situation situation) {
            return ids.contains(person.id());
        }
    }

    /// Not on leave (休職などでない), or on leave where false is asked for.
    record Present(boolean present) implements Population {
        @Override
        public boolean holds(Person person, Situation situation) {
            return present != person.onLeaveOn(situation.asOf());
        }
    }
}
