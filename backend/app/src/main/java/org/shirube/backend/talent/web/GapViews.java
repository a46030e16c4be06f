// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.talent.Fit;
import org.shirube.backend.talent.Gaps.Gap;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.SkillTarget;
import org.shirube.contract.skills.GapView;
import org.springframework.stereotype.Component;

/// Gaps as the API answers them.
@Component
class GapViews {

    /// @param probability whether the caller may see it
    GapView view(Gap gap, Framework framework, boolean probability, Locale locale) {
        var role = gap.role();
        var match = gap.match();
        return new GapView(
                gap.personId(),
                new GapView.RoleRef(role.code(), role.nameIn(locale)),
                match.fit().score(),
                match.qualified(),
                match.toConfirm(),
                probability ? Double.valueOf(gap.probability()) : null,
                match.met(),
                match.mandatory(),
                match.fit().parts().stream()
                        .map(part -> skill(part, role, framework, locale))
                        .toList(),
                hints(gap, locale),
                gap.smallestChange().stream()
                        .map(step -> new GapView.Step(
                                step.skillCode(), framework.nameOf(step.skillCode(), locale), step.from(), step.to()))
                        .toList(),
                gap.way().stream().mapToDouble(Course::hours).sum());
    }

    private static GapView.SkillGap skill(Fit.Part part, DxRole role, Framework framework, Locale locale) {
        var code = part.term().skillCode();
        var mandatory =
                role.mandatory().stream().anyMatch(need -> need.skillCode().equals(code));
        return new GapView.SkillGap(
                code,
                framework.nameOf(code, locale),
                part.term().required(),
                mandatory,
                part.level(),
                part.confirmedLevel(),
                part.gap(),
                part.term().weight(),
                part.points(),
                part.possible());
    }

    /// Each course with the skills of the role that it brings further.
    private static List<GapView.CourseHint> hints(Gap gap, Locale locale) {
        var open = gap.match().fit().parts().stream()
                .filter(part -> part.gap() > 0)
                .map(part -> part.term().skillCode())
                .collect(Collectors.toSet());
        return gap.way().stream().map(course -> hint(course, open, locale)).toList();
    }

    private static GapView.CourseHint hint(Course course, Set<String> open, Locale locale) {
        var skills = course.reaches().stream()
                .map(SkillTarget::skillCode)
                .filter(open::contains)
                .toList();
        return new GapView.CourseHint(
                course.code(), course.title(locale), course.mode().name(), skills, course.hours());
    }
}
