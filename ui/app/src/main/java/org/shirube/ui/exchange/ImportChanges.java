// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shirube.contract.exchange.ImportChangeView;
import org.shirube.contract.exchange.ImportView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.CursorList;
import org.shirube.ui.parts.Tables;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The records that would be created or changed, with every value before and after. Read as one scrolls.
class ImportChanges extends Composite<Div> {

    private static final String WHO = "<b>${item.title}</b>";
    private static final String WHAT =
            "<div class='sh-diff'>${item.lines.map(l => html`<div><span class='sh-field'>${l.field}</span>"
                    + "${l.before ? html`<s>${l.before}</s><span aria-hidden='true'> → </span>` : ''}<ins>${l.after}</ins></div>`)}</div>";

    private final ImportClient imports;
    private final ImportView job;

    ImportChanges(ImportClient imports, ImportView job) {
        this.imports = imports;
        this.job = job;
        var changing = (long) job.created() + job.updated() + job.absent();
        Component content = changing == 0
                ? Blocks.box("sh-empty", Blocks.text("sh-small", getTranslation("exchange.changes.empty")))
                : grid(changing);
        var note = Blocks.text("sh-small", getTranslation("exchange.changes.note"));
        note.setVisible(changing > 0);
        getContent().add(Blocks.flush(getTranslation("exchange.changes"), note, content));
    }

    private Grid<ImportChangeView> grid(long rows) {
        var list = new CursorList<>(after -> imports.changes(job.id(), after));
        var grid = Tables.<ImportChangeView>of(getTranslation("exchange.changes"), rows);
        var narrow = grid.addColumn(filled(LitRenderer.of(WHO + WHAT))).setHeader(getTranslation("exchange.changes"));
        var row = grid.addColumn(this::rows)
                .setHeader(getTranslation("exchange.change.row"))
                .setWidth("72px")
                .setFlexGrow(0)
                .setPartNameGenerator(change -> "num quiet");
        var who = grid.addColumn(filled(LitRenderer.of(WHO)))
                .setHeader(getTranslation("exchange.change.who"))
                .setWidth("200px")
                .setFlexGrow(1)
                .setRowHeader(true);
        var what = grid.addColumn(filled(LitRenderer.of(WHAT)))
                .setHeader(getTranslation("exchange.change.what"))
                .setWidth("420px")
                .setFlexGrow(3);
        var kind = grid.addColumn(LitRenderer.<ImportChangeView>of("<span class=${item.css}>${item.word}</span>")
                        .withProperty("css", change -> "sh-tag " + tone(change).css())
                        .withProperty("word", change -> getTranslation("exchange.outcome." + change.outcome())))
                .setHeader(getTranslation("exchange.change.outcome"))
                .setWidth("90px")
                .setFlexGrow(0);
        Tables.narrow(grid, narrow, row, who, what, kind);
        grid.setItems(list.provider());
        return grid;
    }

    private LitRenderer<ImportChangeView> filled(LitRenderer<ImportChangeView> renderer) {
        return renderer.withProperty("title", ImportChangeView::title).withProperty("lines", this::lines);
    }

    /// As JSON: a renderer does not write the entries of maps.
    private ArrayNode lines(ImportChangeView change) {
        var none = getTranslation("exchange.change.none");
        var lines = JsonNodeFactory.instance.arrayNode();
        change.differences()
                .forEach(difference -> lines.addObject()
                        .put("field", difference.field())
                        .put("before", Objects.requireNonNullElse(difference.before(), ""))
                        .put("after", Objects.requireNonNullElse(difference.after(), none)));
        return lines;
    }

    private String rows(ImportChangeView change) {
        return change.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Tone tone(ImportChangeView change) {
        return switch (change.outcome()) {
            case "CREATED" -> Tone.OK;
            case "ABSENT" -> Tone.PLAIN;
            default -> Tone.INFO;
        };
    }
}
