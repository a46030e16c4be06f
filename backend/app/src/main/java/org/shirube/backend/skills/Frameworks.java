// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Gathered;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads skill frameworks.
@Service
public class Frameworks {

    private static final String CURRENT = "current";

    private final ReactiveMongoTemplate mongo;
    private final Gathered<String, Stamp> stamps = new Gathered<>(this::published);
    private final AtomicReference<Framework> last = new AtomicReference<>(Framework.NONE);

    Frameworks(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// The edition in force: the one published last. [Framework#NONE] while there is none.
    public Mono<Framework> current() {
        return stamps.ask(CURRENT).flatMap(this::loaded).defaultIfEmpty(Framework.NONE);
    }

    /// The edition in force as this process read it last; [Framework#NONE] before it was read.
    public Framework lastKnown() {
        return last.get();
    }

    /// Every edition, in no order.
    public Flux<Framework> all() {
        return mongo.findAll(Framework.class);
    }

    private Mono<Map<String, Stamp>> published(List<String> asked) {
        var query = Query.query(Criteria.where("state").is(Framework.State.PUBLISHED))
                .with(Sort.by(Sort.Direction.DESC, "publishedAt", "_id"))
                .limit(1);
        query.fields().include("version", "publishedAt");
        return mongo.find(query, Stamp.class, mongo.getCollectionName(Framework.class))
                .collectMap(stamp -> CURRENT);
    }

    /// An edition is large and seldom changes: the one that was read last is kept.
    private Mono<Framework> loaded(Stamp stamp) {
        var kept = last.get();
        return stamp.equals(new Stamp(kept.id(), kept.version(), kept.publishedAt()))
                ? Mono.just(kept)
                : mongo.findById(stamp.id(), Framework.class).doOnNext(last::set);
    }

    /// What tells whether the kept edition is still the stored one.
    record Stamp(String id, @Nullable Long version, Instant publishedAt) {}
}
