// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Comparator;
import java.util.Objects;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.contract.assessment.ProgressView.UnitProgress;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;

/// Answers by section with a thin bar each, and when somebody there last did something.
@JsModule("context://charts/sh-work.js")
class ProgressTable extends Composite<Div> {

    private static final int PERCENT = 100;
    private static final String NAME = "<b>${item.unit}</b><span class='sh-sub'>${item.parent}</span>";
    private static final String BAR =
            "<div class='sh-rate'><sh-rate value=${item.share} label=${item.label}></sh-rate><span class='num'>${item.percent}</span></div>";
    private static final String OPEN =
            "${item.open ? item.href ? html`<a href=${item.href}>${item.count}</a>` : item.count : html`<span class='sh-tag sh-ok'>${item.all}</span>`}";

    private final Address address;
    private final boolean seesNames;

    /// @param seesNames whether counts lead to the people who have not answered
    /// @param review whether managers confirm: then the number of those confirmed is shown
    ProgressTable(ProgressView progress, Address address, boolean seesNames, boolean review) {
        this.address = address;
        this.seesNames = seesNames;
        var grid = Tables.<UnitProgress>of(
                getTranslation("campaign.units"), progress.units().size());
        var one = grid.addColumn(filled(LitRenderer.of(NAME + BAR + OPEN))).setHeader(getTranslation("campaign.unit"));
        var name = grid.addColumn(filled(LitRenderer.of(NAME)))
                .setHeader(getTranslation("campaign.unit"))
                .setWidth("200px")
                .setFlexGrow(1)
                .setComparator(Comparator.comparing(UnitProgress::unitCode))
                .setSortable(true)
                .setRowHeader(true);
        var bar = grid.addColumn(filled(LitRenderer.of(BAR)))
                .setHeader(getTranslation("campaign.rate.head"))
                .setWidth("240px")
                .setFlexGrow(1)
                .setComparator(Comparator.comparingDouble(ProgressTable::share))
                .setSortable(true);
        var invited = Tables.number(grid, getTranslation("campaign.invited"), UnitProgress::invited);
        var submitted = Tables.number(grid, getTranslation("campaign.submitted"), UnitProgress::submitted);
        var open = grid.addColumn(filled(LitRenderer.of(OPEN)))
                .setHeader(getTranslation("campaign.unanswered"))
                .setWidth("120px")
                .setFlexGrow(0);
        var reviewed = Tables.number(grid, getTranslation("campaign.reviewed"), this::reviewed);
        var last = grid.addColumn(this::last)
                .setHeader(getTranslation("campaign.last"))
                .setWidth("190px")
                .setFlexGrow(0)
                .setPartNameGenerator(unit -> "quiet");
        if (review) {
            Tables.narrow(grid, one, name, bar, invited, submitted, reviewed, last);
            grid.removeColumn(open);
        } else {
            Tables.narrow(grid, one, name, bar, invited, submitted, open, last);
            grid.removeColumn(reviewed);
        }
        grid.setItems(progress.units());
        var everybody = seesNames
                ? Blocks.linkButton(address.with("open", "all").href(), getTranslation("campaign.unanswered.all"))
                : null;
        getContent().add(Blocks.flush(getTranslation("campaign.units"), everybody, grid));
    }

    private LitRenderer<UnitProgress> filled(LitRenderer<UnitProgress> renderer) {
        return renderer.withProperty("unit", UnitProgress::unitName)
                .withProperty("parent", unit -> Objects.requireNonNullElse(unit.parentName(), ""))
                .withProperty("share", ProgressTable::share)
                .withProperty("percent", ProgressTable::percent)
                .withProperty("label", unit -> unit.unitName() + " " + percent(unit))
                .withProperty("open", unit -> unit.submitted() < unit.invited())
                .withProperty(
                        "count",
                        unit -> getTranslation(
                                "campaign.unanswered.count",
                                Formats.number((double) unit.invited() - unit.submitted())))
                .withProperty("all", unit -> getTranslation("campaign.complete"))
                .withProperty(
                        "href",
                        unit -> seesNames
                                ? address.with("open", unit.unitCode()).href()
                                : "");
    }

    private String reviewed(UnitProgress unit) {
        return getTranslation("campaign.reviewed.of", unit.reviewed(), unit.submitted());
    }

    private String last(UnitProgress unit) {
        return unit.lastActivity() == null
                ? getTranslation("campaign.last.none")
                : Formats.shortDay(Formats.dayOf(unit.lastActivity()));
    }

    private static double share(UnitProgress unit) {
        return unit.invited() == 0 ? 0 : (double) unit.submitted() / unit.invited();
    }

    private static String percent(UnitProgress unit) {
        return Math.round(share(unit) * PERCENT) + "%";
    }
}
