// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
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
        var all = new ArrayList<>(shape.key());
        all.addAll(shape.rowKey());
        sheet.refuseDuplicates(all.getLast(), row -> key(row, all));
        var outcome = new Outcome<>(shape.type(), shape.id());
        documents(sheet).forEach((id, rows) -> {
            var before = stored.get(id);
            var after = reader.read(id, rows, before, sheet.scope());
            var version = before == null ? null : shape.version().apply(before);
            outcome.take(rows, before, version, after, shape.describe());
        });
        return outcome.comparison();
    }

    private Map<String, List<ImportRow>> documents(ImportSheet sheet) {
        var documents = new LinkedHashMap<String, List<ImportRow>>();
        for (var row : sheet.rows()) {
            shape.rowKey().forEach(row::requiredCode);
            if (shape.key().stream().map(row::requiredCode).toList().stream().noneMatch(code -> code == null)) {
                documents
                        .computeIfAbsent(String.valueOf(key(row, shape.key())), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return documents;
    }

    private static @Nullable String key(ImportRow row, List<String> columns) {
        var codes = columns.stream().map(row::code).toList();
        return codes.stream().anyMatch(code -> code == null)
                ? null
                : codes.stream().map(String::valueOf).collect(Collectors.joining("/"));
    }

    /// What a cell says, or what is stored where it says nothing.
    static <V> @Nullable V or(@Nullable V inFile, @Nullable V stored) {
        return inFile == null ? stored : inFile;
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
