// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.roadmap.Indicator;

/// Cells of an initiative's indicator. A file may leave all of them empty; a name asks for a unit and a target, a value
/// for its month.
final class IndicatorCells {

    private static final String NAME = "指標名";
    private static final String UNIT = "指標単位";
    private static final String BASE = "基準値";
    private static final String BASE_MONTH = "基準年月";
    private static final String CURRENT = "現在値";
    private static final String CURRENT_MONTH = "現在年月";
    private static final String TARGET = "目標値";
    private static final String TARGET_MONTH = "目標年月";

    private IndicatorCells() {}

    /// The indicator, or null where there is none or a problem is noted.
    static @Nullable Indicator read(ImportRow row, @Nullable Indicator stored) {
        var cells = new Cells<>(row, stored);
        var name = cells.wording(NAME, Indicator::name);
        var unit = cells.text(UNIT, Indicator::unit);
        var base = value(row, BASE, BASE_MONTH, stored == null ? null : stored.base());
        var current = value(row, CURRENT, CURRENT_MONTH, stored == null ? null : stored.current());
        var target = value(row, TARGET, TARGET_MONTH, stored == null ? null : stored.target());
        if (name == null && unit == null && base == null && current == null && target == null) {
            return null;
        }
        cells.needed(NAME, name);
        cells.needed(UNIT, unit);
        cells.needed(TARGET, target);
        return name == null || unit == null || target == null ? null : new Indicator(name, unit, base, current, target);
    }

    private static Indicator.@Nullable Value value(
            ImportRow row, String column, String monthColumn, Indicator.@Nullable Value stored) {
        var cells = new Cells<>(row, stored);
        var amount = cells.decimal(column, Indicator.Value::amount);
        var month = cells.month(monthColumn, Indicator.Value::month);
        if (amount == null && month == null) {
            return null;
        }
        cells.needed(column, amount);
        cells.needed(monthColumn, month);
        return amount == null || month == null ? null : new Indicator.Value(amount, month);
    }

    /// What people compare of an indicator.
    static Map<String, String> describe(@Nullable Indicator indicator) {
        if (indicator == null) {
            return Map.of();
        }
        var fields = Outcome.fields(NAME, indicator.name(), UNIT, indicator.unit());
        fields.putAll(describe(BASE, BASE_MONTH, indicator.base()));
        fields.putAll(describe(CURRENT, CURRENT_MONTH, indicator.current()));
        fields.putAll(describe(TARGET, TARGET_MONTH, indicator.target()));
        return fields;
    }

    private static Map<String, String> describe(String column, String monthColumn, Indicator.@Nullable Value value) {
        return value == null
                ? Map.of()
                : Outcome.fields(
                        column, value.amount().stripTrailingZeros().toPlainString(), monthColumn, value.month());
    }
}
