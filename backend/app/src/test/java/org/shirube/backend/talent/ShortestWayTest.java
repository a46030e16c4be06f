// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.CourseMode;
import org.shirube.backend.training.SkillTarget;

class ShortestWayTest {

    @Test
    void oneCourseForTwoSkillsBeatsTwoLongerOnes() {
        var way = find(
                Map.of("A", 2, "B", 2),
                course("one", 3, "A", 2, List.of()),
                course("two", 3, "B", 2, List.of()),
                both("both", 5));

        assertThat(way).containsExactly("both");
    }

    @Test
    void whatACourseDemandsComesBeforeItAndCosts() {
        var way = find(
                Map.of("A", 2),
                course("late", 1, "A", 2, List.of("early")),
                course("early", 5, "B", 1, List.of()),
                course("plain", 4, "A", 2, List.of()));

        assertThat(way).containsExactly("plain");
    }

    @Test
    void presumedLevelsAreReachedByEarlierCourses() {
        var way = find(
                Map.of("A", 3),
                presuming("high", 2, "A", 3, new SkillTarget("A", 2)),
                course("low", 2, "A", 2, List.of()));

        assertThat(way).containsExactly("low", "high");
    }

    @Test
    void whatNoCourseReachesIsLeftOpen() {
        var way = find(Map.of("A", 2, "Z", 4), course("one", 3, "A", 2, List.of()));

        assertThat(way).containsExactly("one");
    }

    private static List<String> find(Map<String, Integer> missing, Course... courses) {
        return ShortestWay.find(List.of(courses), missing, Map.of(), Set.of()).stream()
                .map(Course::code)
                .toList();
    }

    private static Course course(String code, double hours, String skill, int level, List<String> before) {
        return course(code, hours, List.of(new SkillTarget(skill, level)), List.of(), before);
    }

    private static Course both(String code, double hours) {
        return course(code, hours, List.of(new SkillTarget("A", 2), new SkillTarget("B", 2)), List.of(), List.of());
    }

    private static Course presuming(String code, double hours, String skill, int level, SkillTarget presumed) {
        return course(code, hours, List.of(new SkillTarget(skill, level)), List.of(presumed), List.of());
    }

    private static Course course(
            String code, double hours, List<SkillTarget> reaches, List<SkillTarget> presumes, List<String> before) {
        return new Course(
                code,
                null,
                code,
                null,
                CourseMode.values()[0],
                hours,
                null,
                null,
                null,
                reaches,
                presumes,
                before,
                List.of(),
                false,
                null,
                null,
                false,
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
