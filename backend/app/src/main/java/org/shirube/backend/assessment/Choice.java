// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.shirube.backend.psychometrics.ItemModel;

/// An item that is answered by choosing one of several texts.
///
/// @param options two to six texts; answers count them from 1
/// @param keys right options, empty where nothing is right or wrong
/// @param explanation why the key is right, shown after the answer
/// @param discrimination slope of the item's characteristic curve, or null before a calibration
/// @param difficulty the author's or the calibrated difficulty on the scale of theta, or null
/// @param threatYear fiscal year whose threats the item is about, or null
public record Choice(
        List<Wording> options,
        List<Integer> keys,
        @Nullable Wording explanation,
        @Nullable Wording topic,
        @Nullable BigDecimal discrimination,
        @Nullable BigDecimal difficulty,
        @Nullable Integer threatYear) {

    private static final int DIGITS = 4;

    public Choice {
        options = List.copyOf(options);
        keys = List.copyOf(keys);
        var count = options.size();
        if (keys.stream().anyMatch(key -> key < 1 || key > count)) {
            throw new IllegalArgumentException("Keys %s name none of %d options.".formatted(keys, count));
        }
    }

    /// How the answer depends on theta. Without a calibration the author's difficulty counts with a discrimination
    /// of 1; without that, 0.
    public ItemModel model() {
        return new ItemModel.TwoParameter(
                discrimination == null ? 1 : discrimination.doubleValue(),
                difficulty == null ? 0 : difficulty.doubleValue());
    }

    /// Whether discrimination and difficulty are known.
    public boolean hasDifficulty() {
        return discrimination != null && difficulty != null;
    }

    /// The same with what a calibration found, to four digits.
    Choice calibrated(@Nullable ItemModel found) {
        var model = found instanceof ItemModel.TwoParameter two ? two : null;
        return new Choice(
                options,
                keys,
                explanation,
                topic,
                model == null ? null : rounded(model.discrimination()),
                model == null ? null : rounded(model.difficulty()),
                threatYear);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN);
    }
}
