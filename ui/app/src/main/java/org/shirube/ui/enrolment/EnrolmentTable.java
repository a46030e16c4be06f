// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.enrolment;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.training.EnrolmentView;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.CursorList;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;

/// Enrolments with their state: of one person by course, or of one course by person.
public final class EnrolmentTable extends Composite<Div> {

    private static final String NAME =
            "${item.href ? html`<a href=${item.href}>${item.name}</a>` : html`<b>${item.name}</b>`}<span class='sh-sub'>${item.beside}</span>";
    private static final String STATE = "<span class=${item.css}>${item.state}</span>";
    private static final String DAYS = "<span>${item.due}</span><span class='sh-sub'>${item.done}</span>";
    private static final String ACT =
            "${item.open ? html`<button class='sh-btn' aria-label=${item.label} @click=${complete}>${item.verb}</button>` : ''}";

    /// Which name leads a line.
    public enum Shows {
        COURSE,
        PERSON
    }

    private final Shows shows;

    /// One person's enrolments, to look at.
    public EnrolmentTable(List<EnrolmentView> enrolments, Shows shows) {
        this(DataProvider.ofCollection(enrolments), enrolments.size(), shows, null);
    }

    /// A course's enrolments, each with the way to complete it.
    EnrolmentTable(CursorList<EnrolmentView> enrolments, Consumer<EnrolmentView> complete) {
        this(enrolments.provider(), enrolments.total(), Shows.PERSON, complete);
    }

    private EnrolmentTable(
            DataProvider<EnrolmentView, ?> rows, long total, Shows shows, @Nullable Consumer<EnrolmentView> complete) {
        this.shows = shows;
        var grid = Tables.<EnrolmentView>of(getTranslation("enrolment.list"), total);
        var act = complete == null ? "" : ACT;
        var one = grid.addColumn(filled(LitRenderer.of(NAME + STATE + DAYS + act), complete))
                .setHeader(getTranslation("enrolment.list"));
        var name = grid.addColumn(filled(LitRenderer.of(NAME), complete))
                .setHeader(getTranslation(shows == Shows.COURSE ? "enrolment.course" : "enrolment.person"))
                .setWidth("220px")
                .setFlexGrow(2)
                .setRowHeader(true);
        var state = grid.addColumn(filled(LitRenderer.of(STATE), complete))
                .setHeader(getTranslation("enrolment.state"))
                .setWidth("130px")
                .setFlexGrow(0);
        var days = grid.addColumn(filled(LitRenderer.of(DAYS), complete))
                .setHeader(getTranslation("enrolment.days"))
                .setWidth("220px")
                .setFlexGrow(1);
        if (complete == null) {
            Tables.narrow(grid, one, name, state, days);
        } else {
            Tables.narrow(grid, one, name, state, days, actions(grid, complete));
        }
        grid.setDataProvider(rows);
        getContent().add(grid);
    }

    private Grid.Column<EnrolmentView> actions(Grid<EnrolmentView> grid, Consumer<EnrolmentView> complete) {
        return grid.addColumn(filled(LitRenderer.of(ACT), complete))
                .setHeader(getTranslation("enrolment.next"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("150px")
                .setFlexGrow(0)
                .setPartNameGenerator(row -> "act")
                .setHeaderPartName("act");
    }

    private LitRenderer<EnrolmentView> filled(
            LitRenderer<EnrolmentView> renderer, @Nullable Consumer<EnrolmentView> complete) {
        var filled = renderer.withProperty("href", row -> shows == Shows.COURSE ? "" : "people/" + row.personId())
                .withProperty("name", this::name)
                .withProperty("beside", this::beside)
                .withProperty("css", row -> "sh-tag " + tone(row).css())
                .withProperty("state", row -> getTranslation("enrolment.state." + row.state()))
                .withProperty(
                        "due",
                        row -> row.due() == null ? "" : getTranslation("enrolment.due.until", Formats.day(row.due())))
                .withProperty("done", this::done)
                .withProperty("open", EnrolmentTable::open)
                .withProperty("verb", row -> getTranslation("enrolment.record"))
                .withProperty("label", row -> getTranslation("enrolment.record.label", name(row)));
        return complete == null ? filled : filled.withFunction("complete", complete::accept);
    }

    private String name(EnrolmentView row) {
        return shows == Shows.COURSE ? row.courseTitle() : Objects.requireNonNullElse(row.personName(), "");
    }

    private String beside(EnrolmentView row) {
        return shows == Shows.COURSE ? row.courseCode() : Objects.requireNonNullElse(row.unitName(), "");
    }

    private String done(EnrolmentView row) {
        return Stream.of(
                        row.completedOn() == null
                                ? null
                                : getTranslation("enrolment.completed-on", Formats.day(row.completedOn())),
                        row.expires() == null ? null : getTranslation("enrolment.expires", Formats.day(row.expires())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ・ "));
    }

    /// Whether it still waits for 修了 or 未修了.
    private static boolean open(EnrolmentView row) {
        return switch (row.state()) {
            case "ASSIGNED", "ENROLLED", "ATTENDED", "DECIDED" -> true;
            default -> false;
        };
    }

    private static Tone tone(EnrolmentView row) {
        return switch (row.state()) {
            case "COMPLETED" -> Tone.OK;
            case "NOT_COMPLETED", "ABSENT" -> Tone.BAD;
            case "WAITLISTED", "REQUESTED", "RECOMMENDED" -> Tone.WARN;
            case "ASSIGNED", "ENROLLED", "ATTENDED", "DECIDED" -> Tone.INFO;
            default -> Tone.PLAIN;
        };
    }
}
