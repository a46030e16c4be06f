// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.shirube.backend.platform.HasOutbox;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.platform.OutboxSource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The outboxes in the documents of their aggregates.
@Component
class StoredOutboxes {

    private final ReactiveMongoTemplate mongo;
    private final List<OutboxSource> sources;

    StoredOutboxes(ReactiveMongoTemplate mongo, List<OutboxSource> sources) {
        this.mongo = mongo;
        this.sources = List.copyOf(sources);
    }

    /// What an aggregate that was just saved has to deliver.
    Delivery of(HasOutbox saved) {
        var id = mongo.getConverter()
                .getMappingContext()
                .getRequiredPersistentEntity(saved.getClass())
                .getIdentifierAccessor(saved)
                .getRequiredIdentifier();
        return new Delivery(new Delivery.Aggregate(mongo.getCollectionName(saved.getClass()), id), saved.outbox());
    }

    /// Aggregates with an event, however young. On a real MongoDB a sparse index answers it; the embedded engine goes
    /// through everything.
    Flux<Delivery.Aggregate> waiting() {
        return waiting(waitingEvent());
    }

    /// The same for events that are not younger than a time.
    Flux<Delivery.Aggregate> waitingSince(Instant time) {
        return waiting(waitingEvent().and("at").lte(time));
    }

    /// A range of texts and not $exists, for which the index would be asked about every empty outbox too.
    private static Criteria waitingEvent() {
        return Criteria.where("eventId").gt("");
    }

    private Flux<Delivery.Aggregate> waiting(Criteria event) {
        return Flux.fromIterable(sources)
                .map(source -> mongo.getCollectionName(source.aggregate()))
                .concatMap(collection -> waiting(event, collection));
    }

    private Flux<Delivery.Aggregate> waiting(Criteria event, String collection) {
        var query = Query.query(Criteria.where("outbox").elemMatch(event));
        query.fields().include("_id");
        return mongo.find(query, Document.class, collection)
                .map(found -> new Delivery.Aggregate(collection, Objects.requireNonNull(found.get("_id"))));
    }

    /// What an aggregate has to deliver now.
    Mono<Delivery> read(Delivery.Aggregate aggregate) {
        return mongo.findById(aggregate.id(), Document.class, aggregate.collection())
                .map(document -> new Delivery(aggregate, events(document)));
    }

    private List<OutboxEvent> events(Document document) {
        return document.getList("outbox", Document.class, List.of()).stream()
                .map(event -> mongo.getConverter().read(OutboxEvent.class, event))
                .toList();
    }

    /// Takes delivered events out, those of one collection with one command. The update is untyped and leaves the
    /// aggregate's version alone: nobody who edits it meets a false conflict.
    Mono<Void> remove(List<Delivery> delivered) {
        var byCollection = delivered.stream()
                .collect(Collectors.groupingBy(
                        one -> one.aggregate().collection(),
                        Collectors.flatMapping(
                                one -> one.events().stream().map(event -> pull(one.aggregate(), event)),
                                Collectors.toList())));
        return Flux.fromIterable(byCollection.entrySet())
                .filter(part -> !part.getValue().isEmpty())
                .concatMap(part -> mongo.getCollection(part.getKey())
                        .flatMap(raw ->
                                Mono.from(raw.bulkWrite(part.getValue(), new BulkWriteOptions().ordered(false)))))
                .then();
    }

    private static WriteModel<Document> pull(Delivery.Aggregate aggregate, OutboxEvent event) {
        return new UpdateOneModel<>(
                new Document("_id", aggregate.id()),
                new Document("$pull", new Document("outbox", new Document("eventId", event.eventId()))));
    }
}
