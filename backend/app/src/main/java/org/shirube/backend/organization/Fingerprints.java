// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.backend.platform.Gathered;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Tells whether anything in a collection changed, whoever changed it. Versions only grow, so the number of documents
/// and the sum of their versions say it; an index on the version answers it without a look at the documents.
@Component
class Fingerprints {

    private final ReactiveMongoTemplate mongo;
    private final Gathered<Class<?>, Fingerprint> looks = new Gathered<>(this::look);

    Fingerprints(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    Mono<Fingerprint> of(Class<?> aggregate) {
        return looks.ask(aggregate).defaultIfEmpty(Fingerprint.NOTHING);
    }

    private Mono<Map<Class<?>, Fingerprint>> look(List<Class<?>> aggregates) {
        return Flux.fromIterable(Set.copyOf(aggregates))
                .flatMap(aggregate -> look(aggregate).map(found -> Map.<Class<?>, Fingerprint>entry(aggregate, found)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Fingerprint> look(Class<?> aggregate) {
        var pipeline = Aggregation.newAggregation(
                Aggregation.match(Criteria.where("version").gte(0)),
                Aggregation.group().count().as("count").sum("version").as("versions"),
                Aggregation.project("count", "versions").andExclude("_id"));
        return mongo.aggregate(pipeline, aggregate, Fingerprint.class).next();
    }

    /// How many documents there are and the sum of their versions.
    record Fingerprint(long count, long versions) {

        static final Fingerprint NOTHING = new Fingerprint(0, 0);
    }
}
