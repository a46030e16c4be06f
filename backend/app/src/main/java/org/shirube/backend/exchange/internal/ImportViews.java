// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.exchange.ImportChangeView;
import org.shirube.contract.exchange.ImportKindView;
import org.shirube.contract.exchange.ImportProblemView;
import org.shirube.contract.exchange.ImportView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.problem.ProblemType;
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

    /// An import without anything that stands in the file, for those who only see to its running.
    public ImportView state(ImportJob job, Locale locale) {
        return job(job.withoutContents(), locale);
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
    ///
    /// @param outcome CREATED, UPDATED or ABSENT, or null for all
    public Mono<Page<ImportChangeView>> changes(
            ImportJob job, @Nullable String outcome, @Nullable String after, int limit) {
        var wanted = outcome == null ? null : outcome(outcome);
        return store.changes(job.id(), wanted, after, limit).collectList().map(stored -> {
            var items = stored.stream().map(ImportViews::change).toList();
            var last =
                    stored.isEmpty() ? null : "%08d".formatted(stored.getLast().sequence());
            return page(items, total(job.counts(), wanted), limit, last);
        });
    }

    private static StoredChange.Outcome outcome(String word) {
        return Arrays.stream(StoredChange.Outcome.values())
                .filter(outcome -> outcome.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new BusinessProblem(ProblemType.UNKNOWN_ITEM, "exchange.unknown-outcome", word));
    }

    private static int total(ImportJob.Counts counts, StoredChange.@Nullable Outcome outcome) {
        return switch (outcome) {
            case CREATED -> counts.created();
            case UPDATED -> counts.updated();
            case ABSENT -> counts.absent();
            case null -> counts.created() + counts.updated() + counts.absent();
        };
    }

    private static ImportChangeView change(StoredChange stored) {
        return new ImportChangeView(
                stored.key(),
                stored.title(),
                stored.outcome().name(),
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
