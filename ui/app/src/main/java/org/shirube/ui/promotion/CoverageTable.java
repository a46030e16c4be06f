// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.promotion;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.shirube.contract.talent.CoverageRow;
import org.shirube.contract.talent.CoverageView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Texts;

/// The table itself: a bar, the numbers beside it, and for a vacancy the way to the search. Numbers of people open
/// them.
class CoverageTable extends Composite<Div> {

    private static final String BAR =
            "<sh-coverage placed=${item.placed} training='0' target=${item.target} needed=${item.needed}></sh-coverage>";
    private static final String NAME =
            "<b>${item.name}</b><span class='sh-sub sh-clamp' title=${item.rule}>${item.rule}</span>";
    private static final String STATE = "<span class=${item.css}>${item.state}</span>";
    private static final String ACT =
            "${item.vacant ? html`<a class='sh-btn' href=${item.search} aria-label=${item.label}>${item.verb}</a>` : ''}";
    private static final String SUMMARY = "<span class='sh-sub'>${item.summary}</span> ";
    private static final String PEOPLE = "<a class='sh-quiet-link' href=${item.people}>${item.see}</a> ";

    private final CoverageView coverage;
    private final Address address;
    private final boolean opens;

    /// @param searches whether vacancies lead to the search
    /// @param opens whether numbers lead to the people behind them
    /// @param beside whether a side panel leaves the table less room
    CoverageTable(CoverageView coverage, Address address, boolean searches, boolean opens, boolean beside) {
        this.opens = opens;
        this.coverage = coverage;
        this.address = address.with("by", coverage.by()).with("fy", String.valueOf(coverage.fiscalYear()));
        var grid = Tables.<CoverageRow>of(getTranslation("promotion.title"), 0);
        if (coverage.rows().size() > Tables.SHORT) {
            grid.addClassName("sh-tall");
        }
        var wide = new ArrayList<Grid.Column<?>>();
        var act = searches ? ACT : "";
        var one = grid.addColumn(
                        filled(LitRenderer.of(NAME + BAR + SUMMARY + STATE + " " + (opens ? PEOPLE : "") + act)))
                .setHeader(head());
        wide.add(grid.addColumn(filled(LitRenderer.of(NAME)))
                .setHeader(head())
                .setWidth("190px")
                .setFlexGrow(3)
                .setRowHeader(true));
        wide.add(grid.addColumn(filled(LitRenderer.of(BAR)))
                .setHeader(getTranslation("promotion.bar"))
                .setWidth("132px")
                .setFlexGrow(1));
        wide.add(number(grid, "required", "76px", CoverageRow::required));
        wide.add(number(grid, "target", "76px", CoverageRow::target).setPartNameGenerator(row -> "num strong"));
        wide.add(people(grid, "filled", "58px", CoverageRow::filled));
        if (!beside) {
            wide.add(number(grid, "persons", "66px", CoverageRow::people));
            wide.add(number(grid, "fte", "58px", row -> Formats.number(row.fte())));
        }
        wide.add(qualified(grid));
        if (!beside) {
            wide.add(people(grid, "ready", "88px", CoverageRow::ready));
            wide.add(people(grid, "near", "78px", CoverageRow::near));
        }
        wide.add(grid.addColumn(filled(LitRenderer.of(STATE)))
                .setHeader(getTranslation("promotion.status"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("132px")
                .setFlexGrow(0));
        if (searches && !beside) {
            wide.add(grid.addColumn(filled(LitRenderer.of(ACT)))
                    .setHeader(getTranslation("promotion.next"))
                    .setTextAlign(ColumnTextAlign.END)
                    .setWidth("104px")
                    .setFlexGrow(0)
                    .setPartNameGenerator(row -> "act")
                    .setHeaderPartName("act"));
        }
        grid.addClassName("sh-dense");
        grid.setPartNameGenerator(
                row -> address.first("row").filter(row.key()::equals).isPresent() ? "chosen" : null);
        Tables.narrow(grid, one, wide.toArray(Grid.Column<?>[]::new));
        grid.setItems(coverage.rows());
        getContent().add(Blocks.flush(grid));
    }

    private String head() {
        return getTranslation("promotion.head." + coverage.by());
    }

    private Grid.Column<CoverageRow> number(
            Grid<CoverageRow> grid, String number, String width, ValueProvider<CoverageRow, Object> value) {
        return Tables.number(grid, getTranslation("promotion." + number), value)
                .setAutoWidth(false)
                .setWidth(width);
    }

    /// A number that opens the people behind it.
    private Grid.Column<CoverageRow> people(
            Grid<CoverageRow> grid, String number, String width, ToIntFunction<CoverageRow> value) {
        return grid.addColumn(LitRenderer.<CoverageRow>of(
                                "${item.href && item.n > 0 ? html`<a class='sh-num-link' href=${item.href} aria-label=${item.label}>${item.n}</a>` : html`${item.n}`}")
                        .withProperty("n", value::applyAsInt)
                        .withProperty("href", row -> opened(row, number))
                        .withProperty(
                                "label",
                                row -> getTranslation(
                                        "promotion.people.label",
                                        row.name(),
                                        getTranslation("promotion." + number),
                                        value.applyAsInt(row))))
                .setHeader(getTranslation("promotion." + number))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0)
                .setPartNameGenerator(row -> "num");
    }

    /// 要件充足, with those who still have to be confirmed beside it.
    private Grid.Column<CoverageRow> qualified(Grid<CoverageRow> grid) {
        return grid.addColumn(LitRenderer.<CoverageRow>of(
                                "${item.href ? html`<a class='sh-num-link' href=${item.href} aria-label=${item.label}>${item.n}</a>` : html`${item.n}`}${item.more ? html`<span class='sh-beside'>${item.more}</span>` : ''}")
                        .withProperty("n", CoverageTable::qualifiedOf)
                        .withProperty(
                                "more",
                                row -> row.toConfirm() == null || row.toConfirm() == 0
                                        ? ""
                                        : getTranslation("promotion.to-confirm.short", row.toConfirm()))
                        .withProperty("href", row -> opened(row, "qualified"))
                        .withProperty(
                                "label",
                                row -> getTranslation(
                                        "promotion.people.label",
                                        row.name(),
                                        getTranslation("promotion.qualified"),
                                        qualifiedOf(row))))
                .setHeader(getTranslation("promotion.qualified"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("82px")
                .setFlexGrow(0)
                .setPartNameGenerator(row -> "num");
    }

    private LitRenderer<CoverageRow> filled(LitRenderer<CoverageRow> renderer) {
        return renderer.withProperty("placed", CoverageRow::filled)
                .withProperty("target", CoverageRow::target)
                .withProperty("needed", CoverageRow::required)
                .withProperty("name", CoverageRow::name)
                .withProperty("rule", row -> Objects.requireNonNullElse(row.rule(), ""))
                .withProperty("css", row -> "sh-tag " + tone(row).css())
                .withProperty("state", CoverageTable::state)
                .withProperty("vacant", row -> row.vacant() > 0 && row.roleCode() != null)
                .withProperty("search", this::search)
                .withProperty("label", row -> getTranslation("promotion.search.label", row.name()))
                .withProperty("verb", row -> getTranslation("promotion.search"))
                .withProperty("people", row -> opened(row, "filled"))
                .withProperty("see", row -> getTranslation("promotion.see"))
                .withProperty(
                        "summary",
                        row -> getTranslation(
                                "promotion.summary", row.filled(), row.target(), row.required(), qualifiedOf(row)));
    }

    /// Not counted for somebody who would learn the level of one of few people.
    private static String qualifiedOf(CoverageRow row) {
        return row.qualified() == null ? "—" : Formats.number(row.qualified());
    }

    private String opened(CoverageRow row, String number) {
        return opens ? address.with("row", row.key()).with("of", number).href() : "";
    }

    private String search(CoverageRow row) {
        return searchFor(row, coverage.by(), coverage.fiscalYear());
    }

    /// The search for people, with role and placement filled in.
    static String searchFor(CoverageRow row, String by, int fiscalYear) {
        return Address.of("search")
                .with("role", row.roleCode())
                .with("seat", by.equals("seat") ? row.key() : null)
                .with("fy", String.valueOf(fiscalYear))
                .with("notSeated", "true")
                .href();
    }

    static String state(CoverageRow row) {
        if (row.vacant() > 0 && row.surplus() > 0) {
            return Texts.of("promotion.state.both", row.vacant(), row.surplus());
        }
        if (row.vacant() > 0) {
            return Texts.of("promotion.state.vacant", row.vacant());
        }
        if (row.surplus() > 0) {
            return Texts.of("promotion.state.surplus", row.surplus());
        }
        return Texts.of(row.target() == 0 ? "promotion.state.no-target" : "promotion.state.full");
    }

    static Tone tone(CoverageRow row) {
        if (row.vacant() > 0) {
            return Tone.NEED;
        }
        if (row.surplus() > 0) {
            return Tone.INFO;
        }
        return row.target() == 0 ? Tone.PLAIN : Tone.OK;
    }
}
