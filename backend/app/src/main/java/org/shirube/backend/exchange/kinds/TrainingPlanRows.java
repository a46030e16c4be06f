// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.shirube.backend.exchange.kinds.DocumentKind.needed;
import static org.shirube.backend.exchange.kinds.DocumentKind.or;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Person;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.training.Quarters;
import org.shirube.backend.training.TrainingPlan;
import org.shirube.backend.training.TrainingPlan.Line;
import org.shirube.backend.training.TrainingPlan.State;

/// Reads the plans of people for fiscal years.
final class TrainingPlanRows implements DocumentKind.Reader<TrainingPlan> {

    private static final String QUARTER = "四半期";
    private static final String REASON = "理由";
    private static final String STATE = "状態";
    private static final String AGREED_ON = "合意日";
    private static final ClosedList<State> STATES =
            ClosedList.<State>empty().with(State.DRAFT, "案", "draft").with(State.AGREED, "合意", "合意済", "agreed");

    private final CourseCodes courses;
    private final PersonNumbers numbers;
    private final Map<String, Owner> owners = new HashMap<>();

    TrainingPlanRows(CourseCodes courses, PersonNumbers numbers) {
        this.courses = courses;
        this.numbers = numbers;
    }

    /// Whose plan it is, for which year.
    private record Owner(FiscalYear year, Person person) {

        String title() {
            return "%d %s %s"
                    .formatted(
                            year.year(),
                            person.numberOn(year.lastDay()).orElse(""),
                            person.name().kanji());
        }
    }

    @Override
    public @Nullable String id(ImportRow row, List<String> key) {
        var year = FiscalYearCell.of(row);
        var person = numbers.find(row, year == null ? null : year.firstDay());
        if (year == null || person == null) {
            return null;
        }
        var id = TrainingPlan.idOf(year, person.id());
        owners.put(id, new Owner(year, person));
        return id;
    }

    @Override
    public String title(String id) {
        return owner(id).title();
    }

    private Owner owner(String id) {
        return Objects.requireNonNull(owners.get(id));
    }

    @Override
    public @Nullable TrainingPlan read(
            String id, List<ImportRow> rows, @Nullable TrainingPlan before, ImportSheet.Scope scope) {
        var head = new ParentColumns();
        rows.forEach(row -> {
            head.take(row, STATE, row.choice(STATE, STATES));
            head.take(row, AGREED_ON, row.day(AGREED_ON));
        });
        var agreedOn = head.value(AGREED_ON, before == null ? null : before.agreedOn());
        var state = state(rows.getFirst(), head, agreedOn);
        var lines = lines(rows, before, scope);
        return rows.stream().anyMatch(ImportRow::hasProblems)
                ? null
                : new TrainingPlan(
                        id,
                        before == null ? null : before.version(),
                        owner(id).year().year(),
                        owner(id).person().id(),
                        state,
                        agreedOn,
                        List.copyOf(lines.values()));
    }

    /// It is agreed where there is a day of agreement; a file that says otherwise contradicts itself.
    private static State state(ImportRow first, ParentColumns head, @Nullable LocalDate agreedOn) {
        var otherwise = agreedOn == null ? State.DRAFT : State.AGREED;
        State state = Objects.requireNonNull(head.value(STATE, otherwise));
        if (state == State.AGREED) {
            needed(first, AGREED_ON, agreedOn);
        } else if (agreedOn != null) {
            var agreed = STATES.name(State.AGREED);
            first.problem(STATE, ProblemCode.UNKNOWN_VALUE, agreed, agreed);
        }
        return state;
    }

    private Map<String, Line> lines(List<ImportRow> rows, @Nullable TrainingPlan before, ImportSheet.Scope scope) {
        var stored = new HashMap<String, Line>();
        var old = before == null ? List.<Line>of() : before.lines();
        old.forEach(line -> stored.put(line.courseCode(), line));
        var lines = DocumentKind.kept(old, Line::courseCode, scope);
        for (var row : rows) {
            var line = line(row, stored);
            if (line != null) {
                lines.put(line.courseCode(), line);
            }
        }
        return lines;
    }

    private @Nullable Line line(ImportRow row, Map<String, Line> stored) {
        var course = courses.one(row);
        var old = course == null ? null : stored.get(course);
        var quarter =
                needed(row, QUARTER, or(row.whole(QUARTER, 1, Quarters.LAST), old == null ? null : old.quarter()));
        return course == null || quarter == null
                ? null
                : new Line(quarter, course, or(row.text(REASON), old == null ? null : old.reason()));
    }

    /// What people compare of a plan.
    static Map<String, String> describe(TrainingPlan plan) {
        var fields = Outcome.fields(STATE, STATES.name(plan.state()), AGREED_ON, plan.agreedOn());
        plan.lines()
                .forEach(line ->
                        fields.put(line.courseCode(), VocabularyRows.words(QUARTER + line.quarter(), line.reason())));
        return fields;
    }
}
