// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import reactor.core.publisher.Mono;

/// Saves versioned aggregates, those of many savers at once with one command that waits for the journal once.
///
/// Where somebody else was first with one of them, the database does not tell with which: everybody in that command
/// gets an [OptimisticLockingFailureException] and looks whether the own change is there.
public final class Saves<T> {

    private static final String ID = "_id";
    private static final int DUPLICATE = 11_000;

    private final ReactiveMongoTemplate mongo;
    private final Class<T> type;
    private final Gathered<Write, Boolean> writes = new Gathered<>(this::write);

    public Saves(ReactiveMongoTemplate mongo, Class<T> type) {
        this.mongo = mongo;
        this.type = type;
    }

    /// Saves the aggregate as the version after its own.
    ///
    /// @return what is stored now
    public Mono<T> save(T aggregate) {
        return Mono.defer(() -> {
            var next = withNextVersion(aggregate);
            return writes.ask(new Write(version(aggregate), document(next)))
                    .switchIfEmpty(Mono.error(() -> new OptimisticLockingFailureException(
                            "Another writer was first with one of several " + type.getSimpleName())))
                    .thenReturn(next);
        });
    }

    private Mono<Map<Write, Boolean>> write(List<Write> together) {
        var models = together.stream().map(Write::model).toList();
        return mongo.getCollection(mongo.getCollectionName(type))
                .flatMap(raw -> Mono.from(raw.bulkWrite(models, new BulkWriteOptions().ordered(false))))
                .map(result -> result.getInsertedCount() + result.getMatchedCount() == together.size())
                .onErrorResume(MongoBulkWriteException.class, Saves::unlessOnlyDuplicates)
                .map(complete -> complete ? all(together) : Map.of());
    }

    private static Mono<Boolean> unlessOnlyDuplicates(MongoBulkWriteException failure) {
        return failure.getWriteConcernError() == null
                        && failure.getWriteErrors().stream().allMatch(error -> error.getCode() == DUPLICATE)
                ? Mono.just(false)
                : Mono.error(failure);
    }

    private static Map<Write, Boolean> all(List<Write> written) {
        var all = new HashMap<Write, Boolean>();
        written.forEach(one -> all.put(one, true));
        return all;
    }

    private T withNextVersion(T aggregate) {
        var before = version(aggregate);
        PersistentPropertyAccessor<T> accessor = entity().getPropertyAccessor(aggregate);
        accessor.setProperty(entity().getRequiredVersionProperty(), before == null ? 0L : before + 1);
        return accessor.getBean();
    }

    private @Nullable Long version(T aggregate) {
        return (Long) entity().getPropertyAccessor(aggregate).getProperty(entity().getRequiredVersionProperty());
    }

    private Document document(T aggregate) {
        var document = new Document();
        mongo.getConverter().write(aggregate, document);
        return document;
    }

    private MongoPersistentEntity<?> entity() {
        return Objects.requireNonNull(mongo.getConverter().getMappingContext().getPersistentEntity(type));
    }

    /// One aggregate to be written; equal only to itself.
    ///
    private static final class Write {

        private final @Nullable Long seen;
        private final Document document;

        Write(@Nullable Long seen, Document document) {
            this.seen = seen;
            this.document = document;
        }

        WriteModel<Document> model() {
            return seen == null
                    ? new InsertOneModel<>(document)
                    : new ReplaceOneModel<>(new Document(ID, document.get(ID)).append("version", seen), document);
        }
    }
}
