// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.backend.platform.Texts;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads populations, finds their people and says them in words.
@Service
public class Populations {

    private final People people;
    private final Units units;
    private final Map<PersonFacts.Kind, PersonFacts> facts;
    private final Texts texts;
    private final Clock clock;

    Populations(People people, Units units, List<PersonFacts> facts, Texts texts, Clock clock) {
        this.people = people;
        this.units = units;
        this.facts = facts.stream().collect(Collectors.toUnmodifiableMap(PersonFacts::kind, Function.identity()));
        this.texts = texts;
        this.clock = clock;
    }

    /// Reads an expression as the API has it.
    ///
    /// @throws org.shirube.backend.platform.BusinessProblem INVALID_FIELDS naming the place that is wrong
    public Population parse(Map<String, Object> json) {
        return PopulationReader.read(json);
    }

    /// People of the population who are employed on the day, as a stream.
    public Flux<Person> members(Population population, LocalDate asOf) {
        return situation(population, asOf)
                .flatMapMany(situation -> people.activeOn(asOf).filter(person -> population.holds(person, situation)));
    }

    /// What the population is judged by on a day: for those who ask about many people one by one.
    public Mono<Population.Situation> situation(Population population, LocalDate asOf) {
        return Mono.zip(units.tree(asOf), facts(population, asOf))
                .map(both -> new Population.Situation(asOf, both.getT1(), both.getT2()));
    }

    /// The population in words. Units are named as this process read them last.
    public String sentence(Population population, Locale locale) {
        var tree = units.lastKnown(LocalDate.now(clock));
        return new PopulationSentence((key, values) -> texts.of(locale, key, values), locale, tree, facts)
                .of(population);
    }

    private Mono<Map<Population.Fact, Map<String, Integer>>> facts(Population population, LocalDate asOf) {
        return Flux.fromIterable(population.facts())
                .filter(fact -> facts.containsKey(fact.kind()))
                .flatMap(fact -> values(fact, asOf).map(values -> Map.entry(fact, values)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Map<String, Integer>> values(Population.Fact fact, LocalDate asOf) {
        var known = facts.get(fact.kind());
        return known == null ? Mono.just(Map.of()) : known.values(fact.code(), asOf);
    }
}
