// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.CourseMode;
import org.shirube.backend.training.SkillTarget;

/// Reads a row of a courses file. An empty cell, or a column that is not there, leaves what is stored.
record CourseRow(Framework framework) {

    static final ClosedList<CourseMode> MODES = ClosedList.<CourseMode>empty()
            .with(CourseMode.CLASSROOM, "集合", "集合研修", "対面")
            .with(CourseMode.E_LEARNING, "eラーニング", "e-learning", "動画", "eラーニング研修")
            .with(CourseMode.ONLINE, "オンライン", "オンライン研修", "Web")
            .with(CourseMode.ON_THE_JOB, "OJT", "実践")
            .with(CourseMode.RESIDENTIAL, "派遣・宿泊", "派遣", "宿泊", "宿泊研修", "派遣研修");

    private static final double MOST_HOURS = 2_000;
    private static final double LEAST_HOURS = 0.05;
    private static final double MOST_YEN = 100_000_000;
    private static final double MOST_MONTHS = 600;
    private static final double MOST_SEATS = 100_000;

    /// The course of a row, or null where the row has a fault.
    @Nullable
    Course read(ImportRow row, String code, @Nullable Course old) {
        var title = old == null ? row.requiredText("講座名") : text(row, "講座名", old, Course::title);
        var mode = old == null
                ? row.requiredChoice("実施方法", MODES)
                : Objects.requireNonNullElse(row.choice("実施方法", MODES), old.mode());
        var hours = hours(row, old);
        var course = new Values(row, old);
        var reaches = targets(row, "到達段階", old == null ? List.of() : old.reaches());
        var presumes = targets(row, "前提段階", old == null ? List.of() : old.presumes());
        if (title == null || mode == null || hours == null) {
            return null;
        }
        var read = new Course(
                code,
                old == null ? null : old.version(),
                title,
                course.text("提供者", Course::provider),
                mode,
                hours,
                course.whole("費用", MOST_YEN, Course::cost),
                course.whole("旅費", MOST_YEN, Course::travel),
                course.text("予算節", Course::budgetItem),
                reaches,
                presumes,
                course.codes("前提講座", Course::prerequisites),
                course.codes("同等講座", Course::equivalents),
                course.mark("必須", Course::mandatory),
                course.text("根拠", Course::legalBasis),
                course.whole("有効月数", MOST_MONTHS, Course::validMonths),
                course.mark("報告書", Course::reportRequired),
                course.texts("脅威", Course::threats),
                course.whole("定員", MOST_SEATS, Course::capacity),
                course.text("説明", Course::description),
                course.text("講座名(英)", Course::englishTitle),
                course.text("説明(英)", Course::englishDescription),
                course.text("根拠(英)", Course::englishLegalBasis));
        return row.hasProblems() ? null : read;
    }

    private static @Nullable Double hours(ImportRow row, @Nullable Course old) {
        if (old == null) {
            row.requiredText("時間");
        }
        var hours = row.number("時間", LEAST_HOURS, MOST_HOURS);
        if (hours != null) {
            return hours.doubleValue();
        }
        return old == null || row.faulty("時間") ? null : old.hours();
    }

    private static @Nullable String text(
            ImportRow row, String column, Course old, Function<Course, @Nullable String> stored) {
        var text = row.text(column);
        return text != null ? text : stored.apply(old);
    }

    private List<SkillTarget> targets(ImportRow row, String column, List<SkillTarget> stored) {
        return row.cell(column).filled() ? new SkillTargets(framework).read(row, column) : stored;
    }

    static List<Difference> differences(@Nullable Course old, Course fresh) {
        var differences = new Difference.Collector();
        compare(differences, "講座名", old, fresh, Course::title);
        compare(differences, "講座名(英)", old, fresh, Course::englishTitle);
        compare(differences, "提供者", old, fresh, Course::provider);
        compare(differences, "実施方法", old, fresh, course -> MODES.name(course.mode()));
        compare(differences, "時間", old, fresh, Course::hours);
        compare(differences, "費用", old, fresh, Course::cost);
        compare(differences, "旅費", old, fresh, Course::travel);
        compare(differences, "予算節", old, fresh, Course::budgetItem);
        compare(differences, "到達段階", old, fresh, course -> SkillTargets.text(course.reaches()));
        compare(differences, "前提段階", old, fresh, course -> SkillTargets.text(course.presumes()));
        compare(differences, "前提講座", old, fresh, course -> String.join("; ", course.prerequisites()));
        compare(differences, "同等講座", old, fresh, course -> String.join("; ", course.equivalents()));
        compare(differences, "必須", old, fresh, course -> course.mandatory() ? "○" : "");
        compare(differences, "根拠", old, fresh, Course::legalBasis);
        compare(differences, "根拠(英)", old, fresh, Course::englishLegalBasis);
        compare(differences, "有効月数", old, fresh, Course::validMonths);
        compare(differences, "報告書", old, fresh, course -> course.reportRequired() ? "○" : "");
        compare(differences, "脅威", old, fresh, course -> String.join("; ", course.threats()));
        compare(differences, "定員", old, fresh, Course::capacity);
        compare(differences, "説明", old, fresh, Course::description);
        compare(differences, "説明(英)", old, fresh, Course::englishDescription);
        return differences.found();
    }

    private static void compare(
            Difference.Collector differences,
            String column,
            @Nullable Course old,
            Course fresh,
            Function<Course, @Nullable Object> value) {
        differences.compare(column, old == null ? null : value.apply(old), value.apply(fresh));
    }

    /// Cells of one row beside what is stored.
    private record Values(ImportRow row, @Nullable Course old) {

        @Nullable
        String text(String column, Function<Course, @Nullable String> stored) {
            var text = row.text(column);
            return text != null || old == null ? text : stored.apply(old);
        }

        @Nullable
        Integer whole(String column, double most, Function<Course, @Nullable Integer> stored) {
            BigDecimal number = row.number(column, 0, most);
            if (number != null) {
                return number.intValue();
            }
            return old == null ? null : stored.apply(old);
        }

        List<String> codes(String column, Function<Course, List<String>> stored) {
            return row.cell(column).filled() || old == null ? row.codes(column) : stored.apply(old);
        }

        List<String> texts(String column, Function<Course, List<String>> stored) {
            var text = row.text(column);
            if (text == null) {
                return old == null ? List.of() : stored.apply(old);
            }
            return Arrays.stream(text.split("[;；]"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.toUnmodifiableList());
        }

        boolean mark(String column, Function<Course, Boolean> stored) {
            return row.cell(column).filled() || old == null ? row.mark(column) : stored.apply(old);
        }
    }
}
