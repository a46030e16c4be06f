// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.promotion;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.promotion.AppointmentView;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;

/// Appointments (指名・委嘱) and proposals with the state in which each is.
public final class AppointmentTable extends Composite<Div> {

    private static final String WHO =
            "${item.href ? html`<a href=${item.href}>${item.person}</a>` : html`<b>${item.person}</b>`}<span class='sh-sub'>${item.unit}</span>";
    private static final String WHAT = "<b>${item.role}</b><span class='sh-sub'>${item.seat}</span>";
    private static final String STATE = "<span class=${item.css}>${item.state}</span>";
    private static final String WHEN = "<span>${item.when}</span><span class='sh-sub'>${item.document}</span>";

    private final boolean cards;

    /// Appointments to look at.
    public AppointmentTable(List<AppointmentView> appointments) {
        this(appointments, true, null);
    }

    /// @param cards whether names lead to people's cards
    /// @param open called when somebody opens one, or null where there is nothing to open
    AppointmentTable(List<AppointmentView> appointments, boolean cards, @Nullable Consumer<AppointmentView> open) {
        this.cards = cards;
        var grid = Tables.<AppointmentView>of(getTranslation("promotion.appointments.title"), appointments.size());
        var act = open == null
                ? ""
                : "<button class='sh-btn' aria-label=${item.label} @click=${open}>${item.verb}</button>";
        var one = grid.addColumn(filled(LitRenderer.of(WHO + WHAT + STATE + WHEN + act), open))
                .setHeader(getTranslation("promotion.appointments.title"));
        var who = grid.addColumn(filled(LitRenderer.of(WHO), open))
                .setHeader(getTranslation("promotion.appointment.person"))
                .setWidth("170px")
                .setFlexGrow(1)
                .setRowHeader(true);
        var what = grid.addColumn(filled(LitRenderer.of(WHAT), open))
                .setHeader(getTranslation("promotion.appointment.seat"))
                .setWidth("200px")
                .setFlexGrow(1);
        var state = grid.addColumn(filled(LitRenderer.of(STATE), open))
                .setHeader(getTranslation("promotion.state"))
                .setWidth("110px")
                .setFlexGrow(0);
        var when = grid.addColumn(filled(LitRenderer.of(WHEN), open))
                .setHeader(getTranslation("promotion.appointment.span"))
                .setWidth("230px")
                .setFlexGrow(1);
        if (open == null) {
            Tables.narrow(grid, one, who, what, state, when);
        } else {
            Tables.narrow(grid, one, who, what, state, when, actions(grid, act, open));
        }
        grid.setItems(appointments);
        getContent().add(grid);
    }

    private Grid.Column<AppointmentView> actions(
            Grid<AppointmentView> grid, String act, Consumer<AppointmentView> open) {
        return grid.addColumn(filled(LitRenderer.of(act), open))
                .setHeader(getTranslation("promotion.next"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("112px")
                .setFlexGrow(0)
                .setPartNameGenerator(row -> "act")
                .setHeaderPartName("act");
    }

    private LitRenderer<AppointmentView> filled(
            LitRenderer<AppointmentView> renderer, @Nullable Consumer<AppointmentView> open) {
        var filled = renderer.withProperty(
                        "href", row -> cards && row.personName() != null ? "people/" + row.personId() : "")
                .withProperty("person", row -> Objects.requireNonNullElse(row.personName(), row.personId()))
                .withProperty("unit", row -> Objects.requireNonNullElse(row.personUnitName(), ""))
                .withProperty("role", AppointmentView::roleName)
                .withProperty(
                        "seat",
                        row -> Stream.of(Formats.fiscalYear(row.fiscalYear()), row.unitName())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ・ ")))
                .withProperty("css", row -> "sh-tag " + tone(row).css())
                .withProperty("state", row -> getTranslation("promotion.state." + row.state()))
                .withProperty("when", this::span)
                .withProperty("document", row -> Objects.requireNonNullElse(row.documentNumber(), ""))
                .withProperty("verb", row -> getTranslation("promotion.open"))
                .withProperty(
                        "label",
                        row -> getTranslation(
                                "promotion.open.label",
                                Objects.requireNonNullElse(row.personName(), ""),
                                row.roleName()));
        return open == null ? filled : filled.withFunction("open", open::accept);
    }

    private String span(AppointmentView row) {
        var from = Formats.day(row.from());
        var to = row.to();
        return to == null
                ? getTranslation("promotion.since", from)
                : getTranslation("promotion.span", from, Formats.day(to));
    }

    private static Tone tone(AppointmentView row) {
        return switch (row.state()) {
            case "IN_FORCE", "DECIDED" -> Tone.OK;
            case "CONSULTED" -> Tone.INFO;
            case "PROPOSED", "RECOMMENDED" -> Tone.WARN;
            default -> Tone.PLAIN;
        };
    }
}
