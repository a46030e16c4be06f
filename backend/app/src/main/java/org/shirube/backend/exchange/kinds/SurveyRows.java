// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.roadmap.NationalSurvey;

/// Reads the questions of one fiscal year.
final class SurveyRows implements DocumentKind.Reader<NationalSurvey> {

    static final String CODE = "設問コード";

    private static final String TEXT = "設問";
    private static final String DEFINITION = "定義";
    private static final String UNIT = "単位";
    private static final String ANSWER = "回答の種類";
    private static final String SOURCE = "値の出どころ";

    private static final ItemRows<NationalSurvey.Question> QUESTIONS =
            new ItemRows<>(CODE, NationalSurvey.Question::code, SurveyRows::question);

    @Override
    public @Nullable String id(ImportRow row, List<String> key) {
        var year = FiscalYearCell.of(row);
        return year == null ? null : String.valueOf(year.year());
    }

    @Override
    public @Nullable NationalSurvey read(
            String id, List<ImportRow> rows, @Nullable NationalSurvey before, ImportSheet.Scope scope) {
        var questions = QUESTIONS.after(rows, before == null ? List.of() : before.questions(), scope);
        return questions.isEmpty() ? null : new NationalSurvey(id, before == null ? null : before.version(), questions);
    }

    private static NationalSurvey.@Nullable Question question(String code, Cells<NationalSurvey.Question> cells) {
        var text = cells.needed(TEXT, cells.wording(TEXT, NationalSurvey.Question::text));
        var definition = cells.needed(DEFINITION, cells.wording(DEFINITION, NationalSurvey.Question::definition));
        var answer = cells.needed(ANSWER, cells.choice(ANSWER, RoadmapWords.ANSWERS, NationalSurvey.Question::answer));
        var unit = cells.text(UNIT, NationalSurvey.Question::unit);
        if (answer != null && answer.isMeasured()) {
            cells.needed(UNIT, unit);
        }
        var source = cells.text(SOURCE, NationalSurvey.Question::source);
        return cells.row().hasProblems()
                ? null
                : new NationalSurvey.Question(
                        code, Cells.sure(text), Cells.sure(definition), unit, Cells.sure(answer), source);
    }

    /// What people compare of a survey.
    static Map<String, String> describe(NationalSurvey survey) {
        var fields = new LinkedHashMap<String, String>();
        survey.questions().forEach(question -> fields.putAll(Outcome.under(question.code(), describe(question))));
        return fields;
    }

    private static Map<String, String> describe(NationalSurvey.Question question) {
        return Outcome.fields(
                TEXT,
                question.text(),
                DEFINITION,
                question.definition(),
                UNIT,
                question.unit(),
                ANSWER,
                RoadmapWords.ANSWERS.name(question.answer()),
                SOURCE,
                question.source());
    }
}
