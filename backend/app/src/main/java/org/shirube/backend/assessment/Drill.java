// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A drill with a mail as attackers write them (標的型攻撃メール訓練). What each person did lies in [DrillResult]: a drill
/// may be known to many, a result to the person and the security officer only.
///
/// @param subject of the mail
/// @param cues how many signs the mail gives that it is not what it says (NIST Phish Scale)
/// @param premise how well the mail fits the work of those who get it (NIST Phish Scale)
@Document("drills")
public record Drill(
        @Id String code, @Version @Nullable Long version, LocalDate day, String subject, Cues cues, Premise premise) {

    /// How hard the mail is to see through, before anybody got it. Source: NIST Phish Scale (Steves, Greene and
    /// Theofanos
    /// 2020; NIST TN 2276).
    public Difficulty difficulty() {
        return switch (cues) {
            case FEW -> premise == Premise.WEAK ? Difficulty.MODERATE : Difficulty.VERY;
            case SOME ->
                switch (premise) {
                    case WEAK -> Difficulty.MODERATE_TO_LEAST;
                    case MEDIUM -> Difficulty.MODERATE;
                    case STRONG -> Difficulty.VERY;
                };
            case MANY -> premise == Premise.WEAK ? Difficulty.LEAST : Difficulty.MODERATE;
        };
    }

    /// Steps of the NIST Phish Scale.
    public enum Difficulty {
        /// Least difficult.
        LEAST,
        /// Moderately to least difficult.
        MODERATE_TO_LEAST,
        /// Moderately difficult.
        MODERATE,
        /// Very difficult.
        VERY
    }

    /// How many cues: the fewer, the harder.
    public enum Cues {
        /// 少.
        FEW,
        /// 中.
        SOME,
        /// 多.
        MANY
    }

    /// How well the premise fits (前提の整合): the better, the harder.
    public enum Premise {
        /// 弱.
        WEAK,
        /// 中.
        MEDIUM,
        /// 強.
        STRONG
    }
}
