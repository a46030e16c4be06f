// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came out of a test, for the person who took it: in levels and right answers, without theta.
///
/// @param level 0 to 4
/// @param levelName the level in words
/// @param topics in the order in which they were asked
/// @param questions in the order of the test
/// @param followUp the course that follows, or null where the result reaches the level
public record TestResultView(
        int right,
        int asked,
        int level,
        String levelName,
        List<TestTopic> topics,
        List<TestQuestion> questions,
        @Nullable NeededCourse followUp) {

    /// How many questions on a topic were answered rightly.
    ///
    /// @param name empty where a question has no topic
    public record TestTopic(String name, int right, int asked) {}

    /// A question with its explanation.
    ///
    /// @param options counted from 1
    /// @param chosen the option that was chosen, or null
    /// @param keys options that are right
    public record TestQuestion(
            String code,
            String topic,
            String text,
            List<String> options,
            @Nullable Integer chosen,
            List<Integer> keys,
            boolean right,
            @Nullable String explanation) {}

    /// The course that follows.
    ///
    /// @param due last day on which it should be done
    public record NeededCourse(String courseCode, String courseTitle, int belowLevel, LocalDate due) {}
}
