// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.roadmap.PolicyReading;

/// Reads the readings of one fiscal year.
record PolicyReadingRows(UnitIndex units) implements DocumentKind.Reader<PolicyReading> {

    static final String UNIT = "所属コード";

    private static final String CONCERNED = "対象人数";
    private static final String READ = "読了人数";
    private static final String AS_OF = "基準日";

    @Override
    public @Nullable String id(ImportRow row, List<String> key) {
        var year = FiscalYearCell.of(row);
        return year == null ? null : String.valueOf(year.year());
    }

    @Override
    public @Nullable PolicyReading read(
            String id, List<ImportRow> rows, @Nullable PolicyReading before, ImportSheet.Scope scope) {
        var reader = new ItemRows<>(UNIT, PolicyReading.OfUnit::unitCode, this::unit);
        var read = reader.after(rows, before == null ? List.of() : before.units(), scope);
        return read.isEmpty() ? null : new PolicyReading(id, before == null ? null : before.version(), read);
    }

    private PolicyReading.@Nullable OfUnit unit(String code, Cells<PolicyReading.OfUnit> cells) {
        var asOf = cells.needed(AS_OF, cells.day(AS_OF, PolicyReading.OfUnit::asOf));
        var unit = cells.unit(UNIT, units, asOf, PolicyReading.OfUnit::unitCode);
        var concerned = cells.needed(CONCERNED, cells.whole(CONCERNED, 0, PolicyReading.OfUnit::concerned));
        var read = cells.needed(READ, cells.whole(READ, 0, PolicyReading.OfUnit::read));
        if (concerned != null && read != null) {
            Cells.atMost(cells.row(), READ, read, concerned);
        }
        return cells.row().hasProblems() || unit == null
                ? null
                : new PolicyReading.OfUnit(unit, Cells.sure(concerned), Cells.sure(read), Cells.sure(asOf));
    }

    /// What people compare of a year.
    static Map<String, String> describe(PolicyReading reading) {
        var fields = new LinkedHashMap<String, String>();
        reading.units()
                .forEach(unit -> fields.putAll(Outcome.under(
                        unit.unitCode(),
                        Outcome.fields(CONCERNED, unit.concerned(), READ, unit.read(), AS_OF, unit.asOf()))));
        return fields;
    }
}
