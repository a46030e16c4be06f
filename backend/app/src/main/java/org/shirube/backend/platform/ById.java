// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import reactor.core.publisher.Mono;

/// Reads aggregates by their identifiers, those of many readers at once with one command.
public final class ById<T> {

    private final ReactiveMongoTemplate mongo;
    private final Class<T> type;
    private final Function<Document, T> reader;
    private final Gathered<String, Document> reads = new Gathered<>(this::read);

    /// Reads with the general mapping.
    public ById(ReactiveMongoTemplate mongo, Class<T> type) {
        this(mongo, type, document -> mongo.getConverter().read(type, document));
    }

    /// @param reader makes the aggregate of its document
    public ById(ReactiveMongoTemplate mongo, Class<T> type, Function<Document, T> reader) {
        this.mongo = mongo;
        this.type = type;
        this.reader = reader;
    }

    /// The aggregate, or empty.
    public Mono<T> find(String id) {
        return reads.ask(id).map(reader);
    }

    private Mono<Map<String, Document>> read(List<String> ids) {
        var query = Query.query(Criteria.where("_id").in(ids));
        return mongo.find(query, Document.class, mongo.getCollectionName(type))
                .collectMap(document -> document.getString("_id"));
    }
}
