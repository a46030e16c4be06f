// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Objects;
import org.shirube.contract.exchange.ImportProblemView;
import org.shirube.contract.exchange.ImportView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.CursorList;
import org.shirube.ui.parts.Tables;

/// The faults of a file, each with what to do. A proposal is taken with one press.
class ImportProblems extends Composite<Div> {

    private static final int MILLISECONDS = 4_000;

    private static final String ONE = "<b>${item.place}</b> <span class='sh-tag'>${item.value}</span>"
            + "<div>${item.message}</div><span class='sh-sub'>${item.fix}</span>";
    private static final String ACCEPT =
            "${item.take ? html`<button class='sh-btn' aria-label=${item.label} @click=${accept}>${item.take}</button>` : ''}";

    private final ImportClient imports;
    private final ImportView job;
    private final Runnable again;

    ImportProblems(ImportClient imports, ImportView job, Runnable again) {
        this.imports = imports;
        this.job = job;
        this.again = again;
        getContent()
                .add(Blocks.flush(
                        getTranslation("exchange.problems"),
                        Blocks.tag(getTranslation("exchange.records", job.problemCount()), Tone.BAD),
                        grid()));
    }

    private Grid<ImportProblemView> grid() {
        var grid = Tables.<ImportProblemView>of(getTranslation("exchange.problems"), job.problemCount());
        var narrow = grid.addColumn(LitRenderer.<ImportProblemView>of(ONE + ACCEPT)
                        .withProperty("place", this::place)
                        .withProperty("value", this::value)
                        .withProperty("message", ImportProblemView::message)
                        .withProperty("fix", ImportProblemView::fix)
                        .withProperty("take", this::take)
                        .withProperty("label", this::label)
                        .withFunction("accept", this::accept))
                .setHeader(getTranslation("exchange.problems"));
        var row = Tables.number(grid, getTranslation("exchange.problem.row"), ImportProblemView::row);
        var column = grid.addColumn(problem -> Objects.requireNonNullElse(problem.column(), "–"))
                .setHeader(getTranslation("exchange.problem.column"))
                .setWidth("130px")
                .setFlexGrow(0);
        var value = grid.addColumn(
                        LitRenderer.<ImportProblemView>of("<span class='sh-tag sh-wrap'>${item.value}</span>")
                                .withProperty("value", this::value))
                .setHeader(getTranslation("exchange.problem.value"))
                .setWidth("130px")
                .setFlexGrow(0);
        var what = grid.addColumn(ImportProblemView::message)
                .setHeader(getTranslation("exchange.problem.what"))
                .setWidth("220px")
                .setFlexGrow(1)
                .setRowHeader(true);
        var fix = grid.addColumn(LitRenderer.<ImportProblemView>of("<span class='sh-fix'>${item.fix}</span> " + ACCEPT)
                        .withProperty("fix", ImportProblemView::fix)
                        .withProperty("take", this::take)
                        .withProperty("label", this::label)
                        .withFunction("accept", this::accept))
                .setHeader(getTranslation("exchange.problem.fix"))
                .setWidth("260px")
                .setFlexGrow(1);
        Tables.narrow(grid, narrow, row, column, value, what, fix);
        grid.setItems(new CursorList<>(after -> imports.problems(job.id(), after)).provider());
        return grid;
    }

    private String place(ImportProblemView problem) {
        return getTranslation("exchange.row", Integer.toString(problem.row())) + " "
                + Objects.requireNonNullElse(problem.column(), "");
    }

    private String value(ImportProblemView problem) {
        var value = problem.value();
        return value == null || value.isEmpty() ? getTranslation("exchange.problem.empty") : value;
    }

    private String take(ImportProblemView problem) {
        return problem.proposal() == null ? "" : getTranslation("exchange.problem.accept", problem.proposal());
    }

    private String label(ImportProblemView problem) {
        return getTranslation(
                "exchange.problem.accept.label",
                Integer.toString(problem.row()),
                Objects.requireNonNullElse(problem.column(), ""),
                Objects.requireNonNullElse(problem.proposal(), ""));
    }

    private void accept(ImportProblemView problem) {
        imports.accept(job.id(), problem.id());
        Notification.show(
                getTranslation("exchange.problem.accepted", Objects.requireNonNullElse(problem.proposal(), "")),
                MILLISECONDS,
                Notification.Position.TOP_END);
        again.run();
    }
}
