// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.exchange.ImportChangeView;
import org.shirube.contract.exchange.ImportKindView;
import org.shirube.contract.exchange.ImportProblemView;
import org.shirube.contract.exchange.ImportView;
import org.shirube.contract.platform.Page;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Imports in the caller's language.
@Component
public class ImportViews {

    private final ImportStore store;
    private final ColumnBook columns;
    private final Texts texts;
    private final java.time.Clock clock;

    ImportViews(ImportStore store, ColumnBook columns, Texts texts, java.time.Clock clock) {
        this.store = store;
        this.columns = columns;
        this.texts = texts;
        this.clock = clock;
    }

    /// A kind with its columns.
    public ImportKindView kind(ImportKind kind, Locale locale) {
        var all = columns.of(kind.name()).stream()
                .map(column -> new ImportKindView.ColumnView(column.name(), column.required(), column.aliases()))
                .toList();
        return new ImportKindView(kind.name(), title(kind.name(), locale), all);
    }

    private String title(String kind, Locale locale) {
        return texts.of(locale, "exchange.kind." + kind);
    }

    /// An import.
    public ImportView job(ImportJob job, Locale locale) {
        var failure = job.failure();
        return new ImportView(
                job.id(),
                job.kind(),
                title(job.kind(), locale),
                job.fileName(),
                job.stateAt(clock.instant()).name(),
                job.scope(),
                job.charset(),
                job.counts().rows(),
                job.counts().created(),
                job.counts().updated(),
                job.counts().unchanged(),
                job.counts().absent(),
                job.counts().rejected(),
                job.progress(),
                job.counts().problems(),
                job.unusedColumns(),
                job.characters(),
                job.notices(),
                failure == null ? null : texts.of(locale, failure),
                job.createdAt(),
                job.createdBy(),
                job.version() == null ? 0 : job.version());
    }

    /// Faults of an import, a part at a time.
    public Mono<Page<ImportProblemView>> problems(ImportJob job, @Nullable String after, int limit, Locale locale) {
        return store.problems(job.id(), after, limit)
                .map(stored -> problem(stored, locale))
                .collectList()
                .map(items -> page(
                        items,
                        job.counts().problems(),
                        limit,
                        items.isEmpty() ? null : items.getLast().id()));
    }

    private ImportProblemView problem(StoredProblem stored, Locale locale) {
        var problem = stored.problem();
        var key = "exchange.problem." + problem.code();
        var named = Stream.of(
                problem.column() == null ? "" : problem.column(), problem.value() == null ? "" : problem.value());
        var arguments = Stream.concat(named, problem.arguments().stream()).toArray();
        return new ImportProblemView(
                "%08d".formatted(stored.sequence()),
                problem.row(),
                problem.column(),
                problem.value(),
                problem.code().name(),
                texts.of(locale, key, arguments),
                texts.of(locale, key + ".fix", arguments),
                problem.proposal());
    }

    /// What an import would create or change, a part at a time.
    public Mono<Page<ImportChangeView>> changes(ImportJob job, @Nullable String after, int limit) {
        var total =
                job.counts().created() + job.counts().updated() + job.counts().absent();
        return store.changes(job.id(), after, limit).collectList().map(stored -> {
            var items = stored.stream().map(ImportViews::change).toList();
            var last =
                    stored.isEmpty() ? null : "%08d".formatted(stored.getLast().sequence());
            return page(items, total, limit, last);
        });
    }

    private static ImportChangeView change(StoredChange stored) {
        var outcome = stored.absent() ? "ABSENT" : stored.creates() ? "CREATED" : "UPDATED";
        return new ImportChangeView(
                stored.aggregateId(),
                stored.title(),
                outcome,
                stored.rows(),
                stored.differences().stream().map(ImportViews::difference).toList());
    }

    private static ImportChangeView.Difference difference(Difference difference) {
        return new ImportChangeView.Difference(difference.field(), difference.before(), difference.after());
    }

    private static <T> Page<T> page(List<T> items, long total, int limit, @Nullable String last) {
        return new Page<>(items, total, items.size() < limit ? null : last);
    }
}
