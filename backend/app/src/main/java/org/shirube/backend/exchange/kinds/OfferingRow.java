// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.shirube.backend.exchange.kinds.DocumentKind.needed;
import static org.shirube.backend.exchange.kinds.DocumentKind.or;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.training.Offering;
import org.shirube.backend.training.Quarters;

/// Reads a row of an offerings file.
///
/// @param zone the office's, in which its files tell the time
record OfferingRow(CourseCodes courses, ZoneId zone) implements DocumentKind.Reader<Offering> {

    static final String CODE = "研修回コード";

    private static final String BEGINS = "開始日時";
    private static final String ENDS = "終了日時";
    private static final String PLACE = "会場";
    private static final String CAPACITY = "定員";
    private static final String MINIMUM = "最少人数";
    private static final String DEADLINE = "締切日";
    private static final String QUARTER = "四半期";
    private static final int MOST_SEATS = 100_000;

    @Override
    public @Nullable Offering read(
            String id, List<ImportRow> rows, @Nullable Offering before, ImportSheet.Scope scope) {
        var row = rows.getFirst();
        var course = needed(row, CourseCodes.COLUMN, or(courses.one(row), before == null ? null : before.courseCode()));
        var begins = needed(row, BEGINS, or(row.moment(BEGINS), before == null ? null : local(before.begins())));
        var ends = needed(row, ENDS, or(row.moment(ENDS), before == null ? null : local(before.ends())));
        var seats = or(row.whole(CAPACITY, 1, MOST_SEATS), before == null ? null : before.capacity());
        var minimum = or(row.whole(MINIMUM, 1, MOST_SEATS), before == null ? null : before.minimum());
        var deadline = or(row.day(DEADLINE), before == null ? null : before.deadline());
        if (course == null || begins == null || ends == null) {
            return null;
        }
        refuseDisorder(row, begins, ends, deadline);
        refuseTooFewSeats(row, seats, minimum);
        var quarter = quarter(row, begins.toLocalDate());
        return row.hasProblems()
                ? null
                : new Offering(
                        id,
                        before == null ? null : before.version(),
                        course,
                        begins.atZone(zone).toInstant(),
                        ends.atZone(zone).toInstant(),
                        or(row.text(PLACE), before == null ? null : before.place()),
                        seats,
                        minimum,
                        deadline,
                        quarter);
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private static void refuseDisorder(
            ImportRow row, LocalDateTime begins, LocalDateTime ends, @Nullable LocalDate deadline) {
        if (!ends.isAfter(begins)) {
            row.problem(ENDS, ProblemCode.END_BEFORE_BEGIN, null);
        }
        if (deadline != null && deadline.isAfter(begins.toLocalDate())) {
            row.problem(DEADLINE, ProblemCode.END_BEFORE_BEGIN, null);
        }
    }

    private static void refuseTooFewSeats(ImportRow row, @Nullable Integer seats, @Nullable Integer minimum) {
        if (seats != null && minimum != null && minimum > seats) {
            row.problem(MINIMUM, ProblemCode.NUMBER_OUT_OF_RANGE, null, 1, seats);
        }
    }

    /// The quarter in which it begins; a file that says another one contradicts itself.
    private static int quarter(ImportRow row, LocalDate first) {
        var quarter = Quarters.of(first);
        row.whole(QUARTER, quarter, quarter);
        return quarter;
    }

    /// What people compare of an offering.
    static Map<String, String> describe(Offering offering, ZoneId zone) {
        return Outcome.fields(
                CourseCodes.COLUMN,
                offering.courseCode(),
                BEGINS,
                LocalDateTime.ofInstant(offering.begins(), zone),
                ENDS,
                LocalDateTime.ofInstant(offering.ends(), zone),
                PLACE,
                offering.place(),
                CAPACITY,
                offering.capacity(),
                MINIMUM,
                offering.minimum(),
                DEADLINE,
                offering.deadline(),
                QUARTER,
                offering.quarter());
    }
}
