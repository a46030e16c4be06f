// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.web;

import java.util.Locale;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.shirube.backend.platform.Mapping;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.SkillTarget;
import org.shirube.contract.training.CourseView;

/// Courses as they are seen from outside.
@Mapper(config = Mapping.class)
interface CourseMapper {

    CourseView view(Course course, @Context Framework framework, @Context Locale locale);

    default CourseView.SkillLevel level(SkillTarget target, @Context Framework framework, @Context Locale locale) {
        return new CourseView.SkillLevel(
                target.skillCode(), framework.nameOf(target.skillCode(), locale), target.level());
    }
}
