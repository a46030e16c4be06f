// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.roadmap.CycleEntry;
import org.shirube.backend.roadmap.Initiative;

/// Reads the entries of one initiative.
///
/// @param initiatives codes of all initiatives
record CycleRows(Set<String> initiatives) implements DocumentKind.Reader<Initiative> {

    static final String DATE = "日付";
    static final String STAGE = "段階";

    private static final String TEXT = "記録";
    private static final String RECORDER = "記録者の職";

    @Override
    public @Nullable String rowKey(ImportRow row, List<String> columns) {
        var date = row.requiredDay(DATE);
        var stage = row.requiredChoice(STAGE, RoadmapWords.STAGES);
        return date == null || stage == null ? null : key(date, stage);
    }

    private static String key(LocalDate date, CycleEntry.Stage stage) {
        return date + " " + RoadmapWords.STAGES.name(stage);
    }

    private static String key(CycleEntry entry) {
        return key(entry.date(), entry.stage());
    }

    @Override
    public @Nullable Initiative read(
            String id, List<ImportRow> rows, @Nullable Initiative before, ImportSheet.Scope scope) {
        if (before == null) {
            rows.forEach(row -> row.knownCode(InitiativesKind.CODE, initiatives, ProblemCode.UNKNOWN_CODE));
            return null;
        }
        var stored = new LinkedHashMap<String, CycleEntry>();
        before.entries().forEach(entry -> stored.put(key(entry), entry));
        var entries = DocumentKind.kept(before.entries(), CycleRows::key, scope);
        for (var row : rows) {
            refuseAnotherCycle(row, before);
            var key = row.hasProblems() ? null : rowKey(row, List.of());
            var entry = key == null ? null : entry(new Cells<>(row, stored.get(key)));
            if (key != null && entry != null) {
                entries.put(key, entry);
            }
        }
        return before.with(List.copyOf(entries.values()));
    }

    private static void refuseAnotherCycle(ImportRow row, Initiative initiative) {
        var stage = row.choice(STAGE, RoadmapWords.STAGES);
        if (stage != null && stage.cycle() != initiative.cycle()) {
            row.problem(STAGE, ProblemCode.UNKNOWN_VALUE, null, words(initiative.cycle()));
        }
    }

    private static String words(Initiative.Cycle cycle) {
        return Arrays.stream(CycleEntry.Stage.values())
                .filter(stage -> stage.cycle() == cycle)
                .map(RoadmapWords.STAGES::name)
                .collect(Collectors.joining("・"));
    }

    private static @Nullable CycleEntry entry(Cells<CycleEntry> cells) {
        var date = cells.day(DATE, CycleEntry::date);
        var stage = cells.choice(STAGE, RoadmapWords.STAGES, CycleEntry::stage);
        var text = cells.needed(TEXT, cells.wording(TEXT, CycleEntry::text));
        var recorder = cells.needed(RECORDER, cells.text(RECORDER, CycleEntry::recorder));
        return cells.row().hasProblems()
                ? null
                : new CycleEntry(Cells.sure(date), Cells.sure(stage), Cells.sure(text), Cells.sure(recorder));
    }

    /// What people compare of an initiative's entries.
    static Map<String, String> describe(Initiative initiative) {
        var fields = new LinkedHashMap<String, String>();
        initiative
                .entries()
                .forEach(entry -> fields.putAll(
                        Outcome.under(key(entry), Outcome.fields(TEXT, entry.text(), RECORDER, entry.recorder()))));
        return fields;
    }
}
