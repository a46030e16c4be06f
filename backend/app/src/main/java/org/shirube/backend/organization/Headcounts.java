// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// How many people have their 本務 in a unit or below it.
///
/// Counted by streaming everybody once a day asked for, and kept until a person changes.
@Service
public class Headcounts {

    private static final int DAYS_KEPT = 8;

    private final People people;
    private final Units units;
    private final Fingerprints fingerprints;
    private final Map<LocalDate, Counted> kept = new ConcurrentHashMap<>();

    Headcounts(People people, Units units, Fingerprints fingerprints) {
        this.people = people;
        this.units = units;
        this.fingerprints = fingerprints;
    }

    /// Headcounts by code of unit, of people of these authorities only; units without anybody are left out.
    public Mono<Map<String, Integer>> of(LocalDate asOf, Set<String> authorities) {
        return Mono.zip(counted(asOf), units.tree(asOf)).map(both -> upwards(both.getT1(), both.getT2(), authorities));
    }

    private Mono<Counted> counted(LocalDate asOf) {
        return fingerprints.of(Person.class).flatMap(fingerprint -> counted(asOf, fingerprint));
    }

    private Mono<Counted> counted(LocalDate asOf, Fingerprints.Fingerprint fingerprint) {
        var known = kept.get(asOf);
        return known != null && known.fingerprint().equals(fingerprint)
                ? Mono.just(known)
                : people.activeOn(asOf)
                        .collect(HashMap<Place, Integer>::new, (counts, person) -> count(counts, person, asOf))
                        .map(counts -> new Counted(fingerprint, Map.copyOf(counts)))
                        .doOnNext(counted -> keep(asOf, counted));
    }

    private void keep(LocalDate asOf, Counted counted) {
        if (kept.size() >= DAYS_KEPT) {
            kept.clear();
        }
        kept.put(asOf, counted);
    }

    private static void count(Map<Place, Integer> counts, Person person, LocalDate asOf) {
        person.employmentOn(asOf)
                .flatMap(employment -> employment
                        .mainPostingOn(asOf)
                        .map(posting -> new Place(posting.unitCode(), employment.authority())))
                .ifPresent(place -> counts.merge(place, 1, Integer::sum));
    }

    private static Map<String, Integer> upwards(Counted counted, UnitTree tree, Set<String> authorities) {
        var sums = new HashMap<String, Integer>();
        counted.people().forEach((place, people) -> {
            if (authorities.contains(place.authority())) {
                tree.upwards(place.unitCode()).forEach(unit -> sums.merge(unit.code(), people, Integer::sum));
            }
        });
        return sums;
    }

    private record Place(String unitCode, String authority) {}

    private record Counted(Fingerprints.Fingerprint fingerprint, Map<Place, Integer> people) {}
}
