// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.profile;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;

/// The skills with levels, what they rest on and what they mean for the role.
class SkillTable extends Grid<SkillRow> {

    private static final String LEVEL =
            "<sh-level value=${item.value} required=${item.required} ?unconfirmed=${item.open}></sh-level>";
    private static final String BASIS = "${item.basis} ";
    private static final String WHY = "${item.why ? html`<vaadin-button class='sh-why' aria-label=${item.whyAbout}"
            + " @click=${why}>${item.why}</vaadin-button>` : ''}";

    /// @param explain shows what a level rests on
    SkillTable(List<SkillRow> rows, Consumer<SkillRow> explain) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addClassName("sh-grid");
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        if (rows.size() > Tables.SHORT) {
            addClassName("sh-tall");
        }
        getElement().setAttribute("aria-label", getTranslation("profile.table"));
        var one = addColumn(row(
                        "<b>${item.name}</b> <span class=${item.css}>${item.effect}</span><div>" + LEVEL
                                + "</div><span class='sh-sub'>" + BASIS + WHY + "</span>",
                        explain))
                .setHeader(getTranslation("profile.skill"))
                .setFlexGrow(1);
        var name = addColumn(row("<b>${item.name}</b>", explain))
                .setHeader(getTranslation("profile.skill"))
                .setWidth("130px")
                .setFlexGrow(1)
                .setRowHeader(true);
        var level = addColumn(row(LEVEL, explain))
                .setHeader(getTranslation("profile.level"))
                .setWidth("290px")
                .setFlexGrow(0);
        var basis = addColumn(row(BASIS + WHY, explain))
                .setHeader(getTranslation("profile.basis"))
                .setWidth("150px")
                .setFlexGrow(2)
                .setPartNameGenerator(row -> "quiet");
        var effect = addColumn(row("<span class=${item.css}>${item.effect}</span>", explain))
                .setHeader(getTranslation("profile.effect"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        Tables.narrow(this, one, name, level, basis, effect);
        setItems(rows);
    }

    private LitRenderer<SkillRow> row(String template, Consumer<SkillRow> explain) {
        return LitRenderer.<SkillRow>of(template)
                .withProperty("name", SkillRow::name)
                .withProperty("value", row -> row.level() == null ? "" : row.level())
                .withProperty("required", row -> row.asked() ? row.required() : "")
                .withProperty("open", SkillRow::unconfirmed)
                .withProperty("basis", this::basis)
                .withProperty("effect", this::effect)
                .withProperty("css", row -> row.asked() ? "sh-tag " + tone(row).css() : "sh-quiet")
                .withProperty("why", row -> row.evidence().isEmpty() ? "" : getTranslation("blocks.why"))
                .withProperty("whyAbout", row -> getTranslation("blocks.why") + " " + row.name())
                .withFunction("why", explain::accept);
    }

    private String basis(SkillRow row) {
        return row.evidence().isEmpty()
                ? getTranslation("profile.basis.none")
                : row.evidence().stream()
                        .filter(evidence -> evidence.counts())
                        .map(evidence ->
                                getTranslation("profile.short." + evidence.kind(), Formats.number(evidence.value())))
                        .collect(Collectors.joining(" ・ "));
    }

    private String effect(SkillRow row) {
        if (!row.asked()) {
            return "";
        }
        if (row.missing() > 0) {
            return getTranslation("profile.missing", row.missing(), row.possible() - row.points());
        }
        return getTranslation(row.unconfirmed() ? "profile.reached.open" : "profile.reached");
    }

    private static Tone tone(SkillRow row) {
        if (row.missing() > 0) {
            return Tone.NEED;
        }
        return row.unconfirmed() ? Tone.WARN : Tone.OK;
    }
}
