// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// What the ministry asks every municipality in a fiscal year, and how the city works out each answer.
///
/// @param id the fiscal year's first calendar year as text
@Document("nationalSurveys")
public record NationalSurvey(
        @Id String id, @Version @Nullable Long version, List<Question> questions) {

    public NationalSurvey {
        questions = List.copyOf(questions);
        if (questions.stream().map(Question::code).distinct().count() != questions.size()) {
            throw new IllegalArgumentException("The survey of %s asks a question twice.".formatted(id));
        }
    }

    /// One question.
    ///
    /// @param definition what exactly is counted, and when
    /// @param unit of the answer; only for numbers and shares
    /// @param source where the value comes from, as text
    public record Question(
            String code,
            Wording text,
            Wording definition,
            @Nullable String unit,
            Answer answer,
            @Nullable String source) {

        public Question {
            if (answer.isMeasured() && unit == null) {
                throw new IllegalArgumentException("The answer to '%s' needs a unit.".formatted(code));
            }
        }
    }

    /// 回答の種類.
    public enum Answer {
        /// 有無.
        EXISTENCE,
        /// はい・いいえ.
        YES_NO,
        /// 数値.
        NUMBER,
        /// 割合, in per cent.
        SHARE;

        /// Whether the answer has a unit.
        public boolean isMeasured() {
            return switch (this) {
                case NUMBER, SHARE -> true;
                case EXISTENCE, YES_NO -> false;
            };
        }
    }
}
