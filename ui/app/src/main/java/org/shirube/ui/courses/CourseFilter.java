// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.courses;

import com.vaadin.flow.router.QueryParameters;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.training.CourseView;

/// What the catalogue is narrowed to. It lives in the address.
///
/// @param text words in code, title, description or skills, in any width
/// @param skill code of a skill that the course brings forward
record CourseFilter(
        @Nullable String text,
        @Nullable String mode,
        @Nullable String skill,
        boolean mandatory) {

    static CourseFilter of(QueryParameters parameters) {
        return new CourseFilter(
                first(parameters, "q"),
                first(parameters, "mode"),
                first(parameters, "skill"),
                first(parameters, "mandatory") != null);
    }

    private static @Nullable String first(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    boolean fits(CourseView course) {
        return (mode == null || mode.equals(course.mode()))
                && (!mandatory || course.mandatory())
                && (skill == null
                        || course.reaches().stream()
                                .anyMatch(reached -> reached.skillCode().equals(skill)))
                && (text == null || words(course).anyMatch(word -> plain(word).contains(plain(text))));
    }

    private static Stream<String> words(CourseView course) {
        return Stream.concat(
                Stream.of(course.code(), course.title(), course.description(), course.provider())
                        .filter(Objects::nonNull),
                course.reaches().stream().map(CourseView.SkillLevel::skillName));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    CourseFilter withText(@Nullable String words) {
        return new CourseFilter(words == null || words.isBlank() ? null : words.strip(), mode, skill, mandatory);
    }

    CourseFilter withMode(@Nullable String chosen) {
        return new CourseFilter(text, chosen, skill, mandatory);
    }

    CourseFilter withoutSkill() {
        return new CourseFilter(text, mode, null, mandatory);
    }

    CourseFilter withMandatory(boolean only) {
        return new CourseFilter(text, mode, skill, only);
    }

    QueryParameters parameters() {
        var parameters = new HashMap<String, String>();
        Optional.ofNullable(text).ifPresent(value -> parameters.put("q", value));
        Optional.ofNullable(mode).ifPresent(value -> parameters.put("mode", value));
        Optional.ofNullable(skill).ifPresent(value -> parameters.put("skill", value));
        if (mandatory) {
            parameters.put("mandatory", "true");
        }
        return QueryParameters.simple(Map.copyOf(parameters));
    }
}
