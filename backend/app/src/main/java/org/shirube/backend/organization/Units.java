// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The units of the municipality, on any day.
@Service
public class Units {

    /// Type of the event that a unit was created or changed; payload `code`.
    public static final String CHANGED = "organization.unit-changed";

    private static final int DAYS_KEPT = 32;

    private final StoredUnits stored;
    private final ReactiveMongoTemplate mongo;
    private volatile Snapshot latest = new Snapshot(Fingerprint.NOTHING, List.of());

    Units(StoredUnits stored, ReactiveMongoTemplate mongo) {
        this.stored = stored;
        this.mongo = mongo;
    }

    /// All units ever, also closed ones.
    public Flux<OrgUnit> all() {
        return snapshot().flatMapIterable(Snapshot::units);
    }

    /// The organisation on a day. Units are kept in memory and read again only after one of them changed, whoever
    /// changed it.
    public Mono<UnitTree> tree(LocalDate asOf) {
        return snapshot().map(snapshot -> snapshot.tree(asOf));
    }

    /// The organisation on a day as it was read last, without a look at the database: good enough for names in
    /// sentences.
    UnitTree lastKnown(LocalDate asOf) {
        return latest.tree(asOf);
    }

    private Mono<Snapshot> snapshot() {
        return fingerprint().flatMap(this::snapshot);
    }

    private Mono<Snapshot> snapshot(Fingerprint fingerprint) {
        var kept = latest;
        return kept.fingerprint.equals(fingerprint)
                ? Mono.just(kept)
                : stored.findAll()
                        .collectList()
                        .map(units -> new Snapshot(fingerprint, units))
                        .doOnNext(read -> latest = read);
    }

    /// Versions only grow, so count and sum of the versions tell whether anything changed. An index on the version
    /// answers it.
    private Mono<Fingerprint> fingerprint() {
        var pipeline = Aggregation.newAggregation(
                Aggregation.match(Criteria.where("version").gte(0)),
                Aggregation.group().count().as("count").sum("version").as("versions"));
        return mongo.aggregate(pipeline, OrgUnit.class, Fingerprint.class)
                .next()
                .defaultIfEmpty(Fingerprint.NOTHING)
                .map(Fingerprint::withoutId);
    }

    /// How many units there are and the sum of their versions.
    record Fingerprint(@Id String id, long count, long versions) {

        static final Fingerprint NOTHING = new Fingerprint("", 0, 0);

        Fingerprint withoutId() {
            return new Fingerprint("", count, versions);
        }
    }

    private static final class Snapshot {

        private final Fingerprint fingerprint;
        private final List<OrgUnit> units;
        private final Map<LocalDate, UnitTree> trees = new ConcurrentHashMap<>();

        Snapshot(Fingerprint fingerprint, List<OrgUnit> units) {
            this.fingerprint = fingerprint;
            this.units = List.copyOf(units);
        }

        List<OrgUnit> units() {
            return units;
        }

        UnitTree tree(LocalDate asOf) {
            if (trees.size() > DAYS_KEPT) {
                trees.clear();
            }
            return trees.computeIfAbsent(asOf, day -> UnitTree.of(units, day));
        }
    }
}
