// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Difference;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/// A change as it waits to be applied.
///
/// @param sequence order in which changes are written
/// @param collection where the record lies
/// @param type class of the record
/// @param document the whole record as it will be stored
record StoredChange(
        int sequence,
        Outcome outcome,
        String key,
        String title,
        List<Integer> rows,
        List<Difference> differences,
        String collection,
        String type,
        String aggregateId,
        @Nullable Long expectedVersion,
        Document document) {

    static StoredChange of(
            Change<?> change,
            String importId,
            int sequence,
            boolean absent,
            String collection,
            MongoConverter converter) {
        var document = new Document();
        converter.write(change.after(), document);
        document.put("_id", change.id());
        document.put("version", change.expectedVersion() == null ? 0L : change.expectedVersion() + 1);
        document.put("lastImport", importId);
        return new StoredChange(
                sequence,
                absent ? Outcome.ABSENT : change.creates() ? Outcome.CREATED : Outcome.UPDATED,
                change.key(),
                change.title(),
                change.rows(),
                change.differences(),
                collection,
                change.aggregate().getName(),
                change.id(),
                change.expectedVersion(),
                document);
    }

    Document toDocument() {
        return new Document("sequence", sequence)
                .append("outcome", outcome.name())
                .append("key", key)
                .append("title", title)
                .append("rows", rows)
                .append(
                        "differences",
                        differences.stream().map(StoredChange::words).toList())
                .append("collection", collection)
                .append("type", type)
                .append("aggregateId", aggregateId)
                .append("expectedVersion", expectedVersion)
                .append("document", document);
    }

    private static Document words(Difference difference) {
        return new Document("field", difference.field())
                .append("before", difference.before())
                .append("after", difference.after());
    }

    static StoredChange of(Document stored) {
        return new StoredChange(
                stored.getInteger("sequence"),
                Outcome.valueOf(stored.getString("outcome")),
                stored.getString("key"),
                stored.getString("title"),
                stored.getList("rows", Integer.class),
                stored.getList("differences", Document.class).stream()
                        .map(StoredChange::difference)
                        .toList(),
                stored.getString("collection"),
                stored.getString("type"),
                stored.getString("aggregateId"),
                stored.getLong("expectedVersion"),
                stored.get("document", new Document()));
    }

    private static Difference difference(Document words) {
        return new Difference(words.getString("field"), words.getString("before"), words.getString("after"));
    }

    /// What happens to a record.
    enum Outcome {
        CREATED,
        UPDATED,
        /// Not in a complete file; applied only where it is confirmed.
        ABSENT
    }

    boolean absent() {
        return outcome == Outcome.ABSENT;
    }

    boolean creates() {
        return expectedVersion == null;
    }
}
