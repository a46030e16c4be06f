// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Mono;

/// Reads large aggregates that seldom change: only the version is asked for each time, the rest when it has moved.
///
/// For kinds of which there are few: every one that was read is kept.
public final class ByVersion<T> {

    private static final String VERSION = "version";

    private final ReactiveMongoTemplate mongo;
    private final Class<T> type;
    private final Gathered<String, Long> versions = new Gathered<>(this::versions);
    private final Map<String, Kept<T>> kept = new ConcurrentHashMap<>();

    public ByVersion(ReactiveMongoTemplate mongo, Class<T> type) {
        this.mongo = mongo;
        this.type = type;
    }

    /// The aggregate, or empty. The same object as long as nothing changes.
    public Mono<T> find(String id) {
        return versions.ask(id).flatMap(version -> at(id, version));
    }

    private Mono<T> at(String id, long version) {
        var last = kept.get(id);
        return last != null && last.version() == version
                ? Mono.just(last.aggregate())
                : mongo.findById(id, type).doOnNext(read -> kept.put(id, new Kept<>(version, read)));
    }

    private Mono<Map<String, Long>> versions(List<String> ids) {
        var query = Query.query(Criteria.where("_id").in(ids));
        query.fields().include(VERSION);
        return mongo.find(query, Document.class, mongo.getCollectionName(type))
                .collectMap(
                        document -> document.getString("_id"),
                        document -> document.get(VERSION, Number.class).longValue());
    }

    private record Kept<T>(long version, T aggregate) {}
}
