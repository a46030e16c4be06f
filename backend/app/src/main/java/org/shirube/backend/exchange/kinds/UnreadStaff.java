// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.organization.Employment;

/// Rows of a staff list that could not be read: what they say of a person is not known, so the person's other rows wait
/// with them.
final class UnreadStaff {

    private final Set<String> numbers = new HashSet<>();
    private final Set<String> predecessors = new HashSet<>();

    /// @param rows every row of the file
    /// @param read those that could be read
    UnreadStaff(List<ImportRow> rows, List<StaffRow> read, ClosedList<String> authorities) {
        var known = read.stream().map(row -> row.row().number()).collect(Collectors.toSet());
        rows.stream()
                // whose number is wrong is nobody that another row could be about
                .filter(row -> !known.contains(row.number()) && !row.faulty("職員番号"))
                .forEach(row -> authorities.find(row.cell("任命権者").raw()).ifPresent(authority -> add(row, authority)));
    }

    private void add(ImportRow row, String authority) {
        numbers.add(key(authority, row, "職員番号"));
        predecessors.add(key(authority, row, "前職員番号"));
    }

    private static String key(String authority, ImportRow row, String column) {
        return Employment.numberKey(authority, Normalized.code(row.cell(column).raw()));
    }

    /// Whether one of them has the number.
    boolean has(String authority, String number) {
        return numbers.contains(Employment.numberKey(authority, number));
    }

    /// Whether one of them is about the person of a row.
    boolean goesWith(StaffRow row) {
        var number = row.number();
        var before = row.before();
        return number != null && predecessors.contains(Employment.numberKey(row.authority(), number))
                || before != null && has(row.authority(), before);
    }
}
