// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillItem;
import org.shirube.backend.training.SkillTarget;

/// Levels of skills as a cell has them: `A05:3; C01:2`.
record SkillTargets(Framework framework) {

    private static final Pattern TARGET = Pattern.compile("([^:]+):\\s*([0-9]+)");
    private static final int HIGHEST = 4;

    /// The levels of a cell; what is wrong goes to the row.
    List<SkillTarget> read(ImportRow row, String column) {
        var targets = new ArrayList<SkillTarget>();
        for (var part : row.codes(column)) {
            var target = TARGET.matcher(part);
            if (!target.matches()) {
                row.problem(column, ProblemCode.UNKNOWN_VALUE, null, "A05:3; C01:2");
                return List.of();
            }
            if (!isLevel(target.group(2))) {
                row.problem(column, ProblemCode.NUMBER_OUT_OF_RANGE, null, 0, HIGHEST);
                return List.of();
            }
            var code = target.group(1).strip();
            if (framework.item(code).isEmpty()) {
                row.problem(column, ProblemCode.UNKNOWN_CODE, proposal(row, column, code));
                return List.of();
            }
            targets.add(new SkillTarget(code, Integer.parseInt(target.group(2))));
        }
        return targets;
    }

    private static boolean isLevel(String digits) {
        return digits.length() == 1 && Integer.parseInt(digits) <= HIGHEST;
    }

    private @org.jspecify.annotations.Nullable String proposal(ImportRow row, String column, String wrong) {
        var codes = framework.items().stream().map(SkillItem::code).toList();
        var text = row.cell(column).raw();
        return Normalized.nearest(wrong, codes)
                .map(right -> Normalized.code(text).replace(wrong, right))
                .orElse(null);
    }

    static String text(List<SkillTarget> targets) {
        return targets.stream()
                .map(target -> target.skillCode() + ":" + target.level())
                .collect(Collectors.joining("; "));
    }
}
