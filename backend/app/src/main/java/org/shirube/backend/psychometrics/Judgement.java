// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// What a rater says of one skill of one target.
///
/// @param rater who rates, for example a manager
/// @param target who or what is rated: a person, or a written case that several raters get
/// @param value in levels, as given
public record Judgement(String rater, String target, String skill, double value) {

    public Judgement {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "'%s' rates '%s' in '%s' with %s, which is no number.".formatted(rater, target, skill, value));
        }
    }
}
