// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.shirube.backend.exchange.kinds.DocumentKind.needed;
import static org.shirube.backend.exchange.kinds.DocumentKind.or;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.training.Requirement;
import tools.jackson.databind.ObjectMapper;

/// Reads a row of a requirements file.
record RequirementRow(CourseCodes courses, PopulationCell population) implements DocumentKind.Reader<Requirement> {

    static final String CODE = "必須研修コード";

    private static final String NAME = "名称";
    private static final String ENGLISH = "名称(英)";
    private static final String POPULATION_TEXT = "対象の説明";
    private static final String DUE = "期限";
    private static final String GRACE = "猶予日数";
    private static final String BASIS = "根拠";
    private static final String NOTE = "根拠の確認";
    private static final String EXEMPTIONS = "免除理由";
    private static final int LONGEST_GRACE = 366;

    @Override
    public @Nullable Requirement read(
            String id, List<ImportRow> rows, @Nullable Requirement before, ImportSheet.Scope scope) {
        var row = rows.getFirst();
        var name = needed(row, NAME, or(row.text(NAME), before == null ? null : before.name()));
        var given = courses.anyOf(row);
        var any = needed(row, CourseCodes.COLUMN, filled(given, before == null ? null : before.courses()));
        var who =
                needed(row, PopulationCell.COLUMN, or(population.of(row), before == null ? null : before.population()));
        var recurrence = needed(
                row, RecurrenceCell.COLUMN, or(RecurrenceCell.of(row), before == null ? null : before.recurrence()));
        var due = or(YearlyDayCell.of(row, DUE), before == null ? null : before.due());
        var grace = or(row.whole(GRACE, 0, LONGEST_GRACE), before == null ? Integer.valueOf(0) : before.graceDays());
        if (recurrence != null && recurrence.needsDueDay()) {
            needed(row, DUE, due);
        }
        var exemptions = filled(row.texts(EXEMPTIONS), before == null ? null : before.exemptionReasons());
        return name == null || any == null || who == null || recurrence == null || row.hasProblems()
                ? null
                : new Requirement(
                        id,
                        before == null ? null : before.version(),
                        name,
                        or(row.text(ENGLISH), before == null ? null : before.englishName()),
                        any,
                        who,
                        or(row.text(POPULATION_TEXT), before == null ? null : before.populationText()),
                        recurrence,
                        due,
                        grace == null ? 0 : grace,
                        or(row.text(BASIS), before == null ? null : before.legalBasis()),
                        or(row.text(NOTE), before == null ? null : before.basisNote()),
                        Objects.requireNonNullElse(exemptions, List.<String>of()));
    }

    private static @Nullable List<String> filled(List<String> given, @Nullable List<String> stored) {
        return given.isEmpty() ? stored : given;
    }

    /// What people compare of a requirement.
    static Map<String, String> describe(Requirement requirement, ObjectMapper json) {
        return Outcome.fields(
                NAME,
                requirement.name(),
                ENGLISH,
                requirement.englishName(),
                CourseCodes.COLUMN,
                String.join("; ", requirement.courses()),
                PopulationCell.COLUMN,
                json.writeValueAsString(requirement.population()),
                POPULATION_TEXT,
                requirement.populationText(),
                RecurrenceCell.COLUMN,
                RecurrenceCell.text(requirement.recurrence()),
                DUE,
                requirement.due(),
                GRACE,
                requirement.graceDays(),
                BASIS,
                requirement.legalBasis(),
                NOTE,
                requirement.basisNote(),
                EXEMPTIONS,
                String.join("; ", requirement.exemptionReasons()));
    }
}
