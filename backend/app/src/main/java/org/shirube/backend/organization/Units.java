// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Fingerprints fingerprints;
    private volatile Snapshot latest = new Snapshot(Fingerprints.Fingerprint.NOTHING, List.of());

    Units(StoredUnits stored, Fingerprints fingerprints) {
        this.stored = stored;
        this.fingerprints = fingerprints;
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
        return fingerprints.of(OrgUnit.class).flatMap(this::snapshot);
    }

    private Mono<Snapshot> snapshot(Fingerprints.Fingerprint fingerprint) {
        var kept = latest;
        return kept.fingerprint.equals(fingerprint)
                ? Mono.just(kept)
                : stored.findAll()
                        .collectList()
                        .map(units -> new Snapshot(fingerprint, units))
                        .doOnNext(read -> latest = read);
    }

    private static final class Snapshot {

        private final Fingerprints.Fingerprint fingerprint;
        private final List<OrgUnit> units;
        private final Map<LocalDate, UnitTree> trees = new ConcurrentHashMap<>();

        Snapshot(Fingerprints.Fingerprint fingerprint, List<OrgUnit> units) {
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
