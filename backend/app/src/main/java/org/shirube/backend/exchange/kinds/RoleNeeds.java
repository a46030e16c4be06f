// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.roadmap.Initiative;

/// People that are needed by role, as a cell has them: `R12:3; R06:1`.
record RoleNeeds(Set<String> roles) {

    private static final Pattern NEED = Pattern.compile("([^:]+):\\s*([0-9]{1,4})");
    private static final int MOST = 9_999;

    /// The needs of a cell, or those stored where it is empty; what is wrong goes to the row.
    List<Initiative.RoleNeed> read(ImportRow row, String column, List<Initiative.RoleNeed> stored) {
        if (!row.cell(column).filled()) {
            return stored;
        }
        var needs = new ArrayList<Initiative.RoleNeed>();
        for (var part : row.codes(column)) {
            var need = NEED.matcher(part);
            if (!need.matches()) {
                row.problem(column, ProblemCode.UNKNOWN_VALUE, null, "R12:3; R06:1");
                return List.of();
            }
            int people = Integer.parseInt(need.group(2));
            if (people < 1) {
                row.problem(column, ProblemCode.NUMBER_OUT_OF_RANGE, null, 1, MOST);
                return List.of();
            }
            var role = need.group(1).strip();
            if (!roles.contains(role)) {
                new Cells<>(row, null).unknown(column, role, roles);
                return List.of();
            }
            needs.add(new Initiative.RoleNeed(role, people));
        }
        return needs;
    }

    static String text(List<Initiative.RoleNeed> needs) {
        return needs.stream().map(need -> need.roleCode() + ":" + need.people()).collect(Collectors.joining("; "));
    }
}
