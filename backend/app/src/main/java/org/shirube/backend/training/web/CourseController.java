// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.shirube.contract.training.CourseView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The catalogue of courses.
@RestController
class CourseController {

    private final Courses courses;
    private final Frameworks frameworks;
    private final CourseMapper mapper;

    CourseController(Courses courses, Frameworks frameworks, CourseMapper mapper) {
        this.courses = courses;
        this.frameworks = frameworks;
        this.mapper = mapper;
    }

    @GetMapping("/api/v1/courses")
    @Allow({Role.EMPLOYEE, Role.UNIT_CLERK, Role.MANAGER, Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR})
    Mono<Page<CourseView>> courses(
            @RequestParam(defaultValue = "200") int limit, @RequestParam @Nullable String after, Locale locale) {
        return Mono.zip(courses.all().collectList(), frameworks.current())
                .map(known -> page(known.getT1(), known.getT2(), PageSize.of(limit), after, locale));
    }

    @GetMapping("/api/v1/courses/{code}")
    @Allow({Role.EMPLOYEE, Role.UNIT_CLERK, Role.MANAGER, Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR})
    Mono<CourseView> course(@PathVariable String code, Locale locale) {
        return Mono.zip(courses.byCode(code), frameworks.current())
                .map(known -> mapper.view(known.getT1(), known.getT2(), locale));
    }

    private Page<CourseView> page(
            List<Course> all, Framework framework, int limit, @Nullable String after, Locale locale) {
        var rest = all.stream()
                .filter(course -> after == null || course.code().compareTo(after) > 0)
                .toList();
        var part = rest.stream()
                .limit(limit)
                .map(course -> mapper.view(course, framework, locale))
                .toList();
        return new Page<>(
                part, all.size(), rest.size() > part.size() ? part.getLast().code() : null);
    }
}
