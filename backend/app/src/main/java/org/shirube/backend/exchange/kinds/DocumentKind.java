// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/// A kind whose rows make documents by a key in the rows: one row, or several that share it, make one document.
///
/// @param <T> the document
abstract class DocumentKind<T> implements ImportKind {

    private final ReactiveMongoTemplate mongo;
    private final Shape<T> shape;

    DocumentKind(ReactiveMongoTemplate mongo, Shape<T> shape) {
        this.mongo = mongo;
        this.shape = shape;
    }

    /// How the rows of a kind make documents.
    ///
    /// @param key columns that tell documents apart
    /// @param rowKey columns that tell rows of one document apart; empty where a row is a document
    /// @param describe every field that people compare, in order, by its name
    record Shape<T>(
            String name,
            AggregateGroup group,
            Role role,
            Class<T> type,
            List<String> key,
            List<String> rowKey,
            Function<T, String> id,
            Function<T, @Nullable Long> version,
            Function<T, Map<String, String>> describe) {}

    /// Makes a document of its rows, which share the key.
    interface Reader<T> {

        /// The document after the import, or null with a problem noted.
        ///
        /// @param before as it is stored, or null
        @Nullable
        T read(String id, List<ImportRow> rows, @Nullable T before, ImportSheet.Scope scope);

        /// The id of the document that a row belongs to, or null with a problem noted: the key's codes, unless the kind
        /// finds it by other means.
        default @Nullable String id(ImportRow row, List<String> key) {
            return codes(row, key);
        }

        /// What tells a row from the others of its document, or null with a problem noted.
        default @Nullable String rowKey(ImportRow row, List<String> columns) {
            return codes(row, columns);
        }

        /// What people call the document.
        default String title(String id) {
            return id;
        }
    }

    /// The reader, with everything that the rows may refer to.
    abstract Mono<? extends Reader<T>> reader();

    @Override
    public String name() {
        return shape.name();
    }

    @Override
    public AggregateGroup group() {
        return shape.group();
    }

    @Override
    public Set<Role> roles() {
        return Set.of(shape.role());
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(mongo.findAll(shape.type()).collectMap(shape.id()), reader())
                .map(found -> compare(sheet, found.getT1(), found.getT2()));
    }

    private Comparison compare(ImportSheet sheet, Map<String, T> stored, Reader<T> reader) {
        var ids = ids(sheet, reader);
        refuseDuplicates(sheet, ids, reader);
        var outcome = new Outcome<>(
                shape.type(), shape.id(), document -> reader.title(shape.id().apply(document)));
        documents(ids).forEach((id, rows) -> {
            var before = stored.get(id);
            var after = reader.read(id, rows, before, sheet.scope());
            var version = before == null ? null : shape.version().apply(before);
            outcome.take(rows, before, version, after, shape.describe());
        });
        return outcome.comparison();
    }

    private Map<ImportRow, String> ids(ImportSheet sheet, Reader<T> reader) {
        var ids = new LinkedHashMap<ImportRow, String>();
        for (var row : sheet.rows()) {
            var id = reader.id(row, shape.key());
            if (id != null) {
                ids.put(row, id);
            }
        }
        return ids;
    }

    private void refuseDuplicates(ImportSheet sheet, Map<ImportRow, String> ids, Reader<T> reader) {
        var columns = shape.rowKey().isEmpty() ? shape.key() : shape.rowKey();
        sheet.refuseDuplicates(columns.getLast(), row -> {
            var rowKey = reader.rowKey(row, shape.rowKey());
            var id = ids.get(row);
            return id == null || rowKey == null ? null : id + "\n" + rowKey;
        });
    }

    private static Map<String, List<ImportRow>> documents(Map<ImportRow, String> ids) {
        var documents = new LinkedHashMap<String, List<ImportRow>>();
        ids.forEach((row, id) ->
                documents.computeIfAbsent(id, _ -> new ArrayList<>()).add(row));
        return documents;
    }

    private static @Nullable String codes(ImportRow row, List<String> columns) {
        var codes = columns.stream().map(row::requiredCode).toList();
        return codes.stream().anyMatch(Objects::isNull)
                ? null
                : codes.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    /// What a cell says, or what is stored where it says nothing.
    static <V> @Nullable V or(@Nullable V inFile, @Nullable V stored) {
        return inFile == null ? stored : inFile;
    }

    /// A value that a document has to have, from the cell or as it is stored; null with a problem noted.
    static <V> @Nullable V needed(ImportRow row, String column, @Nullable V value) {
        if (value == null && !row.faulty(column)) {
            row.problem(column, ProblemCode.MISSING_VALUE, null);
        }
        return value;
    }

    /// Items of a document by code: a partial file leaves those that it does not name.
    static <I> Map<String, I> kept(List<I> stored, Function<I, String> code, ImportSheet.Scope scope) {
        var kept = new LinkedHashMap<String, I>();
        if (scope == ImportSheet.Scope.PARTIAL) {
            stored.forEach(item -> kept.put(code.apply(item), item));
        }
        return kept;
    }
}
