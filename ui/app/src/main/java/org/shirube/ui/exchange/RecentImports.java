// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import static org.shirube.ui.blocks.Blocks.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.shirube.contract.exchange.ImportView;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;

/// The latest imports, each with the way back to it.
class RecentImports extends Composite<Div> {

    private static final String NAME = "<a href=${item.href}>${item.title}</a><span class='sh-sub'>${item.file}</span>";
    private static final String STATE = "<span class=${item.css}>${item.state}</span>";

    RecentImports(List<ImportView> imports) {
        if (imports.isEmpty()) {
            getContent().add(text("sh-small", getTranslation("exchange.recent.empty")));
            return;
        }
        var grid = Tables.<ImportView>of(getTranslation("exchange.recent"), imports.size());
        var one = grid.addColumn(filled(LitRenderer.of(NAME + STATE + "<span class='sh-sub'>${item.when}</span>")))
                .setHeader(getTranslation("exchange.recent"));
        var name = grid.addColumn(filled(LitRenderer.of(NAME)))
                .setHeader(getTranslation("exchange.recent.kind"))
                .setRowHeader(true)
                .setWidth("220px")
                .setFlexGrow(2);
        var when = grid.addColumn(job -> Formats.time(job.createdAt()))
                .setHeader(getTranslation("exchange.recent.when"))
                .setWidth("220px")
                .setFlexGrow(1)
                .setPartNameGenerator(job -> "quiet");
        var created =
                Tables.number(grid, getTranslation("exchange.outcome.CREATED"), job -> Formats.number(job.created()));
        var updated =
                Tables.number(grid, getTranslation("exchange.outcome.UPDATED"), job -> Formats.number(job.updated()));
        var state = grid.addColumn(filled(LitRenderer.of(STATE)))
                .setHeader(getTranslation("exchange.recent.state"))
                .setWidth("150px")
                .setFlexGrow(0);
        Tables.narrow(grid, one, name, when, created, updated, state);
        grid.setItems(imports);
        getContent().add(grid);
    }

    private LitRenderer<ImportView> filled(LitRenderer<ImportView> renderer) {
        return renderer.withProperty("href", job -> "import/" + job.id())
                .withProperty("title", ImportView::kindTitle)
                .withProperty("file", ImportView::fileName)
                .withProperty("css", job -> "sh-tag " + ImportStates.tone(job).css())
                .withProperty("state", job -> getTranslation("exchange.state." + job.state()))
                .withProperty("when", job -> Formats.time(job.createdAt()));
    }
}
