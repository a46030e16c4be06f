// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.web;

import java.util.Locale;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.SkillTarget;
import org.shirube.contract.training.CourseView;

/// Courses as they are seen from outside, in one language.
@Mapper(config = org.shirube.backend.platform.Mapping.class)
interface CourseMapper {

    @Mapping(target = "title", expression = "java(course.title(locale))")
    @Mapping(target = "description", expression = "java(course.description(locale))")
    @Mapping(target = "legalBasis", expression = "java(course.legalBasis(locale))")
    CourseView view(Course course, @Context Framework framework, @Context Locale locale);

    default CourseView.SkillLevel level(SkillTarget target, @Context Framework framework, @Context Locale locale) {
        return new CourseView.SkillLevel(
                target.skillCode(), framework.nameOf(target.skillCode(), locale), target.level());
    }
}
