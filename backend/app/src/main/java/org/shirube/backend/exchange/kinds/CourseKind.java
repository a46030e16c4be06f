// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The catalogue of courses, a row for each course.
@Component
class CourseKind implements ImportKind {

    private final Courses courses;
    private final Frameworks frameworks;

    CourseKind(Courses courses, Frameworks frameworks) {
        this.courses = courses;
        this.frameworks = frameworks;
    }

    @Override
    public String name() {
        return "courses";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.COURSES;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(courses.all().collectMap(Course::code), frameworks.current())
                .map(stored -> compare(sheet, stored.getT1(), stored.getT2()));
    }

    private static Comparison compare(ImportSheet sheet, Map<String, Course> stored, Framework framework) {
        sheet.refuseDuplicates("講座コード", row -> row.code("講座コード"));
        var reader = new CourseRow(framework);
        var read = new LinkedHashMap<ImportRow, Course>();
        for (var row : sheet.rows()) {
            var code = row.requiredCode("講座コード");
            var course = code == null ? null : reader.read(row, code, stored.get(code));
            if (course != null) {
                read.put(row, course);
            }
        }
        new CourseReferences(sheet, stored, read).check();
        var changes = new ArrayList<Change<?>>();
        var unchanged = 0;
        for (var entry : read.entrySet()) {
            var old = stored.get(entry.getValue().code());
            if (entry.getValue().equals(old)) {
                unchanged++;
            } else {
                changes.add(change(entry.getKey(), entry.getValue(), old));
            }
        }
        return Comparison.of(changes, unchanged);
    }

    private static Change<Course> change(ImportRow row, Course course, @org.jspecify.annotations.Nullable Course old) {
        return new Change<>(
                course.code(),
                course.title(),
                Course.class,
                course,
                course.code(),
                old == null ? null : old.version(),
                List.of(row.number()),
                CourseRow.differences(old, course));
    }

    /// Courses that name other courses: those must exist, and none may lead back to itself.
    private record CourseReferences(ImportSheet sheet, Map<String, Course> stored, Map<ImportRow, Course> read) {

        void check() {
            var known = Stream.concat(
                            stored.keySet().stream(),
                            sheet.rows().stream().map(row -> row.cell("講座コード").raw()))
                    .collect(Collectors.toSet());
            read.forEach((row, course) -> {
                refuseUnknown(row, "前提講座", course.prerequisites(), known);
                refuseUnknown(row, "同等講座", course.equivalents(), known);
            });
            var byCode = new LinkedHashMap<>(stored);
            read.values().forEach(course -> byCode.put(course.code(), course));
            read.forEach((row, course) -> refuseCycle(row, course, byCode));
        }

        private static void refuseUnknown(ImportRow row, String column, List<String> codes, Set<String> known) {
            codes.stream()
                    .filter(code -> !known.contains(code))
                    .findFirst()
                    .ifPresent(code -> row.problem(column, ProblemCode.UNKNOWN_CODE, null));
        }

        private static void refuseCycle(ImportRow row, Course start, Map<String, Course> byCode) {
            var path = cycle(start.code(), start, new ArrayList<>(List.of(start.code())), byCode);
            if (!path.isEmpty()) {
                row.problem("前提講座", ProblemCode.CYCLE, null, String.join(" → ", path));
            }
        }

        private static List<String> cycle(String start, Course here, List<String> path, Map<String, Course> byCode) {
            for (var code : here.prerequisites()) {
                if (code.equals(start)) {
                    return Stream.concat(path.stream(), Stream.of(code)).toList();
                }
                var next = byCode.get(code);
                if (next != null && !path.contains(code)) {
                    var further = new ArrayList<>(path);
                    further.add(code);
                    var found = cycle(start, next, further, byCode);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
            return List.of();
        }
    }
}
