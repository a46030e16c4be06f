// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Person;

/// Finds which rows of a staff list are of one person: employments that continue each other.
final class StaffGroups {

    private final PersonIndex stored;
    private final UnreadStaff unread;
    private final Map<String, StaffRow> byKey = new HashMap<>();

    StaffGroups(PersonIndex stored, List<StaffRow> rows, UnreadStaff unread) {
        this.stored = stored;
        this.unread = unread;
        rows.forEach(row -> byKey.put(key(row), row));
    }

    /// Rows by person, in the order of the file. A number whose predecessor nobody knows is a fault.
    Map<String, List<StaffRow>> of(List<StaffRow> rows) {
        var groups = new LinkedHashMap<String, List<StaffRow>>();
        for (var row : rows) {
            groups.computeIfAbsent(identity(row), any -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    /// The stored person of a group, or null.
    @Nullable
    Person person(List<StaffRow> rows) {
        for (var row : rows) {
            var known = person(row);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    private @Nullable Person person(StaffRow row) {
        var externalCode = row.externalCode();
        if (externalCode != null) {
            return stored.byExternalCode(externalCode);
        }
        var number = row.number();
        var own = number == null ? null : stored.byNumber(row.authority(), number);
        var before = row.before();
        return own != null || before == null ? own : stored.nearby(row.authority(), before);
    }

    private String identity(StaffRow row) {
        var first = first(row);
        var person = person(first);
        return person != null ? person.id() : key(first);
    }

    private StaffRow first(StaffRow row) {
        var here = row;
        var seen = new HashSet<String>();
        while (seen.add(key(here))) {
            var before = predecessor(here);
            if (before == null) {
                return here;
            }
            here = before;
        }
        return row;
    }

    private @Nullable StaffRow predecessor(StaffRow row) {
        var before = row.before();
        if (before == null) {
            return null;
        }
        var inFile = byKey.get(Employment.numberKey(row.authority(), before));
        if (inFile == null && stored.nearby(row.authority(), before) == null && !unread.has(row.authority(), before)) {
            row.row().problem("前職員番号", ProblemCode.UNKNOWN_CODE, null);
        }
        return inFile;
    }

    static String key(StaffRow row) {
        var number = row.number();
        return number == null ? "external " + row.externalCode() : Employment.numberKey(row.authority(), number);
    }
}
