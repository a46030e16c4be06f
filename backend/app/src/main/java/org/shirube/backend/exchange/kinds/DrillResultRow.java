// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.shirube.backend.exchange.kinds.DocumentKind.needed;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Drill;
import org.shirube.backend.assessment.DrillResult;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Person;

/// Reads what one person did in a drill, and gathers what becomes of it.
final class DrillResultRow {

    private static final String SENT = "送信日時";
    private static final String OPENED = "開封日時";
    private static final String CLICKED = "クリック日時";
    private static final String ENTERED = "入力日時";
    private static final String REPORTED = "報告日時";

    private final Map<ImportRow, Person> personOf = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final PersonNumbers numbers;
    private final Map<String, DrillResult> stored;
    private final ZoneId zone;
    private final Outcome<DrillResult> outcome =
            new Outcome<>(DrillResult.class, DrillResult::id, result -> title(result.id()));

    /// @param zone the office's, in which its files tell the time
    DrillResultRow(PersonNumbers numbers, Map<String, DrillResult> stored, ZoneId zone) {
        this.numbers = numbers;
        this.stored = Map.copyOf(stored);
        this.zone = zone;
    }

    private String title(String id) {
        return Objects.requireNonNull(titles.get(id));
    }

    /// Finds the person of each row; nobody is twice in a drill.
    void refuseDuplicates(ImportSheet sheet) {
        sheet.refuseDuplicates(PersonNumbers.NUMBER, row -> {
            var code = row.code(DrillRows.CODE);
            var sent = row.moment(SENT);
            var person = numbers.find(row, sent == null ? null : sent.toLocalDate());
            if (person != null) {
                personOf.put(row, person);
            }
            return code == null || person == null ? null : DrillResult.idOf(code, person.id());
        });
    }

    /// Reads a row; it goes with its drill where that is refused.
    void read(ImportRow row, String code, @Nullable Drill drill) {
        var person = personOf.get(row);
        var id = person == null ? null : DrillResult.idOf(code, person.id());
        var before = id == null ? null : stored.get(id);
        var times = new Times(row, before);
        var sent = needed(row, SENT, times.at(SENT, DrillResult::sent));
        var result = id == null || person == null || sent == null ? null : times.result(id, code, person.id(), sent);
        if (person != null && id != null) {
            titles.put(id, code + " " + number(row) + person.name().kanji());
        }
        outcome.take(
                List.of(row),
                before,
                before == null ? null : before.version(),
                drill == null ? null : result,
                this::describe);
    }

    private static String number(ImportRow row) {
        var number = row.code(PersonNumbers.NUMBER);
        return number == null ? "" : number + " ";
    }

    Comparison comparison() {
        return outcome.comparison();
    }

    private Map<String, String> describe(DrillResult result) {
        return Outcome.fields(
                SENT,
                local(result.sent()),
                OPENED,
                local(result.opened()),
                CLICKED,
                local(result.clicked()),
                ENTERED,
                local(result.entered()),
                REPORTED,
                local(result.reported()));
    }

    private @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone);
    }

    /// The times of one row beside what is stored.
    private final class Times {

        private final ImportRow row;
        private final @Nullable DrillResult before;

        Times(ImportRow row, @Nullable DrillResult before) {
            this.row = row;
            this.before = before;
        }

        @Nullable
        Instant at(String column, Function<DrillResult, @Nullable Instant> old) {
            var given = row.moment(column);
            if (given != null) {
                return given.atZone(zone).toInstant();
            }
            return before == null ? null : old.apply(before);
        }

        @Nullable
        DrillResult result(String id, String code, String person, Instant sent) {
            var opened = after(sent, OPENED, DrillResult::opened);
            var clicked = after(sent, CLICKED, DrillResult::clicked);
            var entered = after(clicked == null ? sent : clicked, ENTERED, DrillResult::entered);
            var reported = after(sent, REPORTED, DrillResult::reported);
            if (entered != null) {
                needed(row, CLICKED, clicked);
            }
            return row.hasProblems()
                    ? null
                    : new DrillResult(
                            id,
                            before == null ? null : before.version(),
                            code,
                            person,
                            sent,
                            opened,
                            clicked,
                            entered,
                            reported);
        }

        private @Nullable Instant after(Instant earlier, String column, Function<DrillResult, @Nullable Instant> old) {
            var at = at(column, old);
            if (at != null && at.isBefore(earlier)) {
                row.problem(column, ProblemCode.END_BEFORE_BEGIN, null);
            }
            return at;
        }
    }
}
