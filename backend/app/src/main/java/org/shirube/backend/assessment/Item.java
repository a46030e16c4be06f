// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.shirube.backend.psychometrics.ItemModel;

/// One question of an instrument: a rating or a choice, never both.
///
/// @param code unique inside the instrument
/// @param area heading that it stands under where it measures no skill; otherwise the skill's area is shown
/// @param skillCode the skill that it measures, or null
/// @param measure what to do where a self-inspection finds a gap, or null
public record Item(
        String code,
        @Nullable String area,
        @Nullable String englishArea,
        Wording text,
        @Nullable String skillCode,
        @Nullable Rating rating,
        @Nullable Choice choice,
        @Nullable Measure measure) {

    public Item {
        if ((rating == null) == (choice == null)) {
            throw new IllegalArgumentException("Item '%s' must be either a rating or a choice.".formatted(code));
        }
    }

    /// A rating by level of one skill.
    public static Item ofSkill(String code, String skillCode, Wording text, List<Wording> anchors) {
        return new Item(code, null, null, text, skillCode, Rating.byLevel(anchors), null, null);
    }

    /// The heading in a language, empty where it has none of its own.
    public String area(Locale locale) {
        return area == null ? "" : new Wording(area, englishArea).in(locale);
    }

    /// Whether it is a question that can be marked right or wrong.
    public boolean hasKey() {
        return choice != null && !choice.keys().isEmpty();
    }

    /// The right options, counted from 1; empty where nothing is right or wrong.
    public List<Integer> keys() {
        return choice == null ? List.of() : choice.keys();
    }

    /// Whether an answer is right.
    public boolean isRight(int answer) {
        return keys().contains(answer);
    }

    /// Discrimination and difficulty, where both are known.
    Optional<ItemModel> difficulty() {
        return choice == null || !choice.hasDifficulty() ? Optional.empty() : Optional.of(choice.model());
    }

    /// The same question with the difficulty that a calibration found, or without one.
    Item withDifficulty(@Nullable ItemModel found) {
        var known = Objects.requireNonNull(choice);
        return new Item(code, area, englishArea, text, skillCode, rating, known.calibrated(found), measure);
    }

    /// Whether the value is one of its answers.
    public boolean accepts(int answer) {
        return answer >= lowest() && answer <= highest();
    }

    /// The smallest answer.
    public int lowest() {
        return rating == null ? 1 : rating.minimum();
    }

    /// The largest answer.
    public int highest() {
        if (rating != null) {
            return rating.maximum();
        }
        return choice == null ? 0 : choice.options().size();
    }

    /// The texts to choose from: own anchors or options; empty where the skill's anchors are shown.
    public List<String> options(Locale locale) {
        if (rating != null) {
            return rating.anchors().stream().map(anchor -> anchor.in(locale)).toList();
        }
        return choice == null
                ? List.of()
                : choice.options().stream().map(option -> option.in(locale)).toList();
    }
}
