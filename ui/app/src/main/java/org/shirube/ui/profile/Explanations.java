// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.profile;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.shirube.contract.skills.GapView;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Texts;

/// What stands behind なぜ? on this page: sentences with the figures, then the table.
final class Explanations {

    private Explanations() {}

    /// Why the role is as near as it is. The points add up to the figure.
    static Component fit(GapView gap, List<SkillRow> rows) {
        var asked = rows.stream().filter(SkillRow::asked).toList();
        var all = new Div(new Paragraph(Texts.of("profile.fit.how", gap.role().roleName())));
        if (!gap.smallestChange().isEmpty()) {
            all.add(new Paragraph(Texts.of("profile.fit.change", change(gap))));
        }
        var table = table("profile.skill", "profile.required", "profile.now", "profile.points");
        asked.forEach(row -> line(
                table,
                row.name(),
                row.required() + (row.mandatory() ? " " + Texts.of("profile.mandatory") : ""),
                row.level() == null
                        ? Texts.of("blocks.level.none")
                        : row.level().toString(),
                Texts.of("profile.points-of", row.points(), row.possible())));
        line(
                table,
                Texts.of("profile.total"),
                "",
                "",
                Texts.of(
                        "profile.points-of",
                        asked.stream().mapToInt(SkillRow::points).sum(),
                        asked.stream().mapToInt(SkillRow::possible).sum()));
        all.add(table);
        return all;
    }

    private static String change(GapView gap) {
        return String.join(
                Texts.of("profile.list-join"),
                gap.smallestChange().stream()
                        .map(step -> Texts.of("profile.step", step.skillName(), step.from(), step.to()))
                        .toList());
    }

    /// What a level rests on.
    static Component level(SkillRow row) {
        var all = new Div(new Paragraph(sentence(row)));
        var table = table("profile.evidence", "profile.value", "profile.date", "profile.counts");
        row.evidence()
                .forEach(evidence -> line(
                        table,
                        Texts.of("profile.kind." + evidence.kind())
                                + (evidence.source() == null ? "" : " " + evidence.source()),
                        Formats.number(evidence.value()),
                        Formats.day(evidence.date()),
                        Texts.of(evidence.counts() ? "profile.counts.yes" : "profile.counts.no")));
        all.add(table);
        return all;
    }

    private static String sentence(SkillRow row) {
        var level = Objects.requireNonNullElse(row.level(), 0);
        return row.unconfirmed()
                ? Texts.of("profile.level.open", level, Texts.of("blocks.level." + level))
                : Texts.of("profile.level.confirmed", level, Texts.of("blocks.level." + level));
    }

    private static NativeTable table(String... headers) {
        var table = new NativeTable();
        table.addClassName("sh-table");
        var row = table.getHead().addRow();
        for (var header : headers) {
            row.addHeaderCell().setText(Texts.of(header));
        }
        return table;
    }

    private static void line(NativeTable table, String... cells) {
        NativeTableRow row = table.getBody().addRow();
        for (var cell : cells) {
            row.addDataCell().setText(cell);
        }
    }
}
