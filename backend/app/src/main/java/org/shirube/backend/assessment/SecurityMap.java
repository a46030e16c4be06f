// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// What drills tell of each section (標的型攻撃メール訓練の結果), corrected for the difficulty of the mails.
///
/// A person counts in the section of the 本務 on the day of the mail. Whether somebody clicked leaves this class in
/// rates only.
@Service
public class SecurityMap {

    private final Drills drills;
    private final People people;
    private final Units units;
    private final Scheduler heavyWork;
    private final Clock clock;

    SecurityMap(Drills drills, People people, Units units, Scheduler heavyWork, Clock clock) {
        this.drills = drills;
        this.people = people;
        this.units = units;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    /// Every section with results, and the drills that they come from.
    public Mono<Found> all() {
        return Mono.zip(
                        drills.all().collectList(),
                        drills.results().collectList().flatMap(this::known),
                        units.tree(LocalDate.now(clock)))
                .publishOn(heavyWork)
                .map(read -> found(read.getT1(), read.getT2(), read.getT3()));
    }

    private Mono<Known> known(List<DrillResult> results) {
        var ids = results.stream().map(DrillResult::personId).collect(Collectors.toSet());
        return people.byIds(ids).collectMap(Person::id, Function.identity()).map(known -> new Known(results, known));
    }

    private Found found(List<Drill> all, Known known, UnitTree tree) {
        var sent = known.results().stream()
                .flatMap(result -> section(result, known.people(), tree).stream()
                        .map(section -> new DrillRates.Sent(section, result)))
                .toList();
        return new Found(all, DrillRates.of(all, sent).units(), tree);
    }

    private Optional<String> section(DrillResult result, Map<String, Person> known, UnitTree tree) {
        var day = LocalDate.ofInstant(result.sent(), clock.getZone());
        return Optional.ofNullable(known.get(result.personId()))
                .flatMap(person -> person.mainPostingOn(day))
                .map(Posting::unitCode)
                .flatMap(tree::sectionOf)
                .map(OrgUnit::code);
    }

    private record Known(List<DrillResult> results, Map<String, Person> people) {}

    /// @param units by section code
    /// @param tree of today, which the sections stand in
    public record Found(List<Drill> drills, Map<String, UnitDrills> units, UnitTree tree) {

        /// Only these sections.
        public Found within(Set<String> codes) {
            return new Found(
                    drills,
                    units.entrySet().stream()
                            .filter(unit -> codes.contains(unit.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    tree);
        }
    }
}
