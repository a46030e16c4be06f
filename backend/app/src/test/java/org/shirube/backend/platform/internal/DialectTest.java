// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestEngine;
import org.shirube.backend.platform.Engine;
import org.shirube.backend.platform.Indexes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;

/// What every engine refuses, and what it must not refuse. The product relies on nothing else.
@TestBackend
class DialectTest {

    @Autowired
    List<Indexes> declared = List.of();

    @org.springframework.data.mongodb.core.mapping.Document("things")
    record Thing(
            @Id String id,
            @Nullable String code,
            @Nullable String edition,
            @Nullable String openKey,
            @Nullable List<String> keys) {}

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aKeyOfTwoFieldsRefusesOnlyTheSamePair(TestEngine engine) {
        var mongo = with(engine, Indexes.Key.on("code", "edition"));
        insert(mongo, new Thing("1", "A", "1", null, null));

        insert(mongo, new Thing("2", "A", "2", null, null));
        insert(mongo, new Thing("3", "B", "1", null, null));

        refuses(mongo, new Thing("4", "A", "1", null, null));
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aSparseKeyRefusesTheSameValueButManyMayHaveNone(TestEngine engine) {
        var mongo = with(engine, Indexes.Key.sparseOn("openKey"));
        insert(mongo, new Thing("1", null, null, "open", null));

        insert(mongo, new Thing("2", null, null, null, null));
        insert(mongo, new Thing("3", null, null, null, null));

        refuses(mongo, new Thing("4", null, null, "open", null));
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void anArrayOfTextsRefusesEachElementThatAnotherDocumentHas(TestEngine engine) {
        var mongo = with(engine, Indexes.Key.sparseOn("keys"));
        insert(mongo, new Thing("1", null, null, null, List.of("市長/1", "教育委員会/1")));

        insert(mongo, new Thing("2", null, null, null, List.of("市長/2")));

        refuses(mongo, new Thing("3", null, null, null, List.of("市長/3", "教育委員会/1")));
    }

    /// Two empty arrays are the same value for MongoDB and not for the embedded engine: an array that would be empty is
    /// left out, which is the same on every engine.
    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void manyMayHaveNoArrayAtAll(TestEngine engine) {
        var mongo = with(engine, Indexes.Key.sparseOn("keys"));

        IntStream.range(0, 3).forEach(i -> insert(mongo, new Thing("none" + i, null, null, null, null)));

        assertThat(mongo.count(new Query(), Thing.class).block()).isEqualTo(3);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aChangeIsRefusedAsAnInsertIsAndAFreedValueMayBeTaken(TestEngine engine) {
        var mongo = with(engine, Indexes.Key.sparseOn("openKey"));
        insert(mongo, new Thing("1", null, null, "open", null));
        insert(mongo, new Thing("2", null, null, "other", null));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> set(mongo, "2", new Update().set("openKey", "open")));
        set(mongo, "1", new Update().unset("openKey"));

        assertThatCode(() -> set(mongo, "2", new Update().set("openKey", "open")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void anUnorderedBulkRefusesOneAndWritesTheOthers(TestEngine engine) {
        var mongo = with(engine, Indexes.Key.sparseOn("openKey"));
        insert(mongo, new Thing("1", null, null, "open", null));
        var models = IntStream.range(2, 6)
                .mapToObj(i -> new InsertOneModel<>(
                        new Document("_id", String.valueOf(i)).append("openKey", i == 3 ? "open" : "key" + i)))
                .toList();

        assertThatExceptionOfType(MongoBulkWriteException.class)
                .isThrownBy(() -> mongo.getCollection("things")
                        .flatMap(raw -> Mono.from(raw.bulkWrite(models, new BulkWriteOptions().ordered(false))))
                        .block());

        assertThat(mongo.count(new Query(), Thing.class).block()).isEqualTo(4);
    }

    /// On a path inside an array of documents the embedded engine accepts duplicates silently.
    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void everyUniqueKeyOfTheProductLiesOnTopAndIsRefusedTwice(TestEngine engine) {
        assertThat(declared).isNotEmpty();
        for (var indexes : declared) {
            for (var key : indexes.unique()) {
                assertThat(key.fields()).noneMatch(field -> field.contains("."));
                refusesTwice(engine.template(), engine, indexes, key);
            }
        }
    }

    private static void refusesTwice(ReactiveMongoTemplate mongo, TestEngine engine, Indexes indexes, Indexes.Key key) {
        create(mongo, engine, new Indexes(indexes.aggregate(), List.of(key), List.of()));
        var collection = mongo.getCollectionName(indexes.aggregate());
        mongo.insert(sample("1", key, "taken"), collection).block();

        mongo.insert(sample("2", key, "free"), collection).block();

        assertThatExceptionOfType(DuplicateKeyException.class)
                .as("%s of %s", key, collection)
                .isThrownBy(() ->
                        mongo.insert(sample("3", key, "taken"), collection).block());
    }

    private static Document sample(String id, Indexes.Key key, String value) {
        var document = new Document("_id", id);
        key.fields().forEach(field -> document.append(field, value));
        return document;
    }

    private static ReactiveMongoTemplate with(TestEngine engine, Indexes.Key unique) {
        var mongo = engine.template();
        create(mongo, engine, new Indexes(Thing.class, List.of(unique), List.of()));
        return mongo;
    }

    private static void create(ReactiveMongoTemplate mongo, TestEngine engine, Indexes indexes) {
        new IndexCreation(mongo, List.of(indexes), List.of(), new Engine(engine != TestEngine.MONGODB, engine.name()))
                .run(new DefaultApplicationArguments());
    }

    private static void insert(ReactiveMongoTemplate mongo, Thing thing) {
        mongo.insert(thing).block();
    }

    private static void set(ReactiveMongoTemplate mongo, String id, Update update) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), update, Thing.class)
                .block();
    }

    private static void refuses(ReactiveMongoTemplate mongo, Thing thing) {
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> insert(mongo, thing));
    }
}
