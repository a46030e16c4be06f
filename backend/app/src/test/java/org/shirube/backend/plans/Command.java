// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/// Something that was asked of the database.
///
/// @param name for example `find`
/// @param body what the server can explain
record Command(String name, BsonDocument body) {

    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "$db",
            "lsid",
            "$clusterTime",
            "txnNumber",
            "readConcern",
            "writeConcern",
            "$readPreference",
            "apiVersion",
            "bypassDocumentValidation");
    private static final Map<String, String> PARTS = Map.of("update", "updates", "delete", "deletes");
    private static final Set<String> READS = Set.of("find", "aggregate", "count", "distinct", "findAndModify");

    /// What of a sent command looks for documents: one for each part of a bulk.
    static Stream<Command> of(String name, BsonDocument sent) {
        if (READS.contains(name)) {
            return Stream.of(new Command(name, withoutConnection(sent)));
        }
        var parts = PARTS.get(name);
        return parts == null
                ? Stream.of()
                : sent.getArray(parts).stream().map(part -> {
                    var one = new BsonDocument(name, sent.get(name)).append(parts, new BsonArray(List.of(part)));
                    return new Command(name, one);
                });
    }

    private static BsonDocument withoutConnection(BsonDocument sent) {
        var kept = new BsonDocument();
        sent.forEach((key, value) -> {
            if (!OF_THE_CONNECTION.contains(key)) {
                kept.append(key, value);
            }
        });
        return kept;
    }

    String collection() {
        return body.getString(name).getValue();
    }

    BsonDocument explained() {
        return new BsonDocument("explain", body).append("verbosity", new BsonString("queryPlanner"));
    }

    /// The same for all commands that differ in values only.
    String shape() {
        return name + " " + collection() + " " + asked().map(Command::shape).collect(Collectors.joining(" "));
    }

    private Stream<BsonValue> asked() {
        return switch (name) {
            case "update" -> first("updates", "q");
            case "delete" -> first("deletes", "q");
            case "aggregate" -> Stream.of(body.get("pipeline"));
            default ->
                Stream.of("filter", "query", "sort", "key")
                        .filter(body::containsKey)
                        .map(body::get);
        };
    }

    private Stream<BsonValue> first(String parts, String part) {
        return Stream.of(body.getArray(parts).getFirst().asDocument().get(part));
    }

    private static String shape(BsonValue value) {
        return switch (value) {
            case BsonDocument document ->
                document.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + shape(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case BsonArray array ->
                array.stream().map(Command::shape).distinct().collect(Collectors.joining(",", "[", "]"));
            case BsonInt32 _ -> "1";
            default -> "?";
        };
    }
}
