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

    RecentImports(List<ImportView> imports) {
        if (imports.isEmpty()) {
            getContent().add(text("sh-small", getTranslation("exchange.recent.empty")));
            return;
        }
        var grid = Tables.<ImportView>of(getTranslation("exchange.recent"), imports.size());
        grid.addColumn(LitRenderer.<ImportView>of(
                                "<a href=${item.href}>${item.title}</a><span class='sh-sub'>${item.file}</span>")
                        .withProperty("href", job -> "import/" + job.id())
                        .withProperty("title", ImportView::kindTitle)
                        .withProperty("file", ImportView::fileName))
                .setHeader(getTranslation("exchange.recent.kind"))
                .setRowHeader(true)
                .setWidth("180px")
                .setFlexGrow(1);
        grid.addColumn(LitRenderer.<ImportView>of(
                                "<span class=${item.css}>${item.state}</span><span class='sh-sub'>${item.when}</span>")
                        .withProperty(
                                "css", job -> "sh-tag " + ImportStates.tone(job).css())
                        .withProperty("state", job -> getTranslation("exchange.state." + job.state()))
                        .withProperty("when", job -> Formats.time(job.createdAt())))
                .setHeader(getTranslation("exchange.recent.state"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(job -> job.created() + "・" + job.updated())
                .setHeader(getTranslation("exchange.recent.counts"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setPartNameGenerator(job -> "num");
        grid.setItems(imports);
        getContent().add(grid);
    }
}
