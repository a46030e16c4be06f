// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.promotion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.talent.CoverageView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.parts.Address;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;

/// 推進体制 充足表: required, target, placed, vacant and surplus by role, body, section or placement. Year, grouping,
/// day and the opened number stand in the address.
@Route("structure")
@RolesAllowed({Roles.HR, Roles.DX_LEAD, Roles.MANAGER, Roles.EXECUTIVE, Roles.AUDITOR, Roles.SECURITY_OFFICER})
class CoveragePage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final List<String> GROUPINGS = List.of("role", "body", "unit", "seat");
    private static final int YEARS_AHEAD = 2;

    private final transient StructureClient structures;
    private final transient Me me;
    private final boolean searches;
    private final boolean opens;

    CoveragePage(StructureClient structures, Me me) {
        this.structures = structures;
        this.me = me;
        this.searches = me.hasAny(List.of(Role.DX_LEAD, Role.HR));
        this.opens = me.hasAny(List.of(Role.DX_LEAD, Role.HR, Role.MANAGER));
        addClassName("sh-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = Address.of(event.getLocation());
        var year = year(address);
        var by = address.first("by").filter(GROUPINGS::contains).orElse("role");
        var day = day(address).or(me::otherDay).orElse(null);
        removeAll();
        add(head(year, day == null ? me.today() : day));
        add(switches(address, year, by));
        try {
            show(structures.coverage(year, by, day), address, day);
        } catch (BackendProblem refused) {
            add(
                    refused.is(ProblemType.NOT_FOUND)
                            ? Blocks.flush(new EmptyState(
                                    getTranslation("promotion.none", Formats.fiscalYear(year)),
                                    getTranslation("promotion.none.why"),
                                    searches
                                            ? new Component[] {
                                                Blocks.linkButton("import", getTranslation("promotion.none.way"))
                                            }
                                            : new Component[0]))
                            : new ProblemBox(refused));
        }
    }

    private void show(CoverageView coverage, Address address, @Nullable LocalDate day) {
        if (coverage.rows().isEmpty()) {
            add(Blocks.flush(new EmptyState(getTranslation("promotion.empty"), getTranslation("promotion.none.why"))));
            return;
        }
        add(new CoverageFigures(coverage));
        var row = address.first("row")
                .filter(key -> opens)
                .flatMap(key -> coverage.rows().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst());
        var table = Blocks.box(
                "sh-stack", new CoverageTable(coverage, address, searches, opens, row.isPresent()), legend(coverage));
        if (row.isEmpty()) {
            add(table);
            return;
        }
        var number = address.first("of").orElse("filled");
        var closed = address.with("row", null).with("of", null);
        var people = structures.people(
                coverage.fiscalYear(), coverage.by(), row.get().key(), number, day);
        add(Blocks.box(
                "sh-cols-panel", table, new CoveragePanel(row.get(), number, people, address, closed, searches)));
    }

    private Component head(int year, LocalDate day) {
        var purpose = getTranslation("promotion.purpose", Formats.fiscalYear(year), Formats.day(day));
        return Blocks.head(
                getTranslation("promotion.title"),
                purpose,
                me.hasAny(AppointmentsPage.READERS)
                        ? new Component[] {
                            Blocks.linkButton("appointments?fy=" + year, getTranslation("promotion.appointments.title"))
                        }
                        : new Component[0]);
    }

    private Component switches(Address address, int year, String by) {
        var chips = Blocks.chips();
        for (var grouping : GROUPINGS) {
            var chip = Blocks.chip(getTranslation("promotion.by." + grouping), grouping.equals(by));
            chip.addClickListener(event -> address.with("by", grouping)
                    .with("row", null)
                    .with("of", null)
                    .go());
            chips.add(chip);
        }
        var now = Formats.fiscalYear(me.today());
        var years = new Select<Integer>();
        years.setAriaLabel(getTranslation("promotion.year"));
        years.setItems(IntStream.rangeClosed(Math.min(year, now), Math.max(year, now + YEARS_AHEAD))
                .boxed()
                .toList());
        years.setItemLabelGenerator(Formats::fiscalYear);
        years.setValue(year);
        years.addClassNames("sh-push", "sh-small-field");
        years.addValueChangeListener(event -> address.with("fy", String.valueOf(event.getValue()))
                .with("row", null)
                .with("of", null)
                .go());
        chips.add(years);
        return chips;
    }

    private Component legend(CoverageView coverage) {
        var total = coverage.total();
        return Blocks.box(
                "sh-legend",
                Blocks.text("sh-key-placed", getTranslation("promotion.filled")),
                Blocks.text("sh-key-over", getTranslation("promotion.surplus")),
                Blocks.text("sh-key-target", getTranslation("promotion.target")),
                Blocks.text("sh-key-needed", getTranslation("promotion.required")),
                Blocks.text(
                        "sh-push",
                        getTranslation(
                                "promotion.sum",
                                Formats.number(total.target()),
                                Formats.number(total.surplus()),
                                Formats.number(total.filled()),
                                Formats.number(total.vacant()))));
    }

    private int year(Address address) {
        return address.first("fy")
                .filter(text -> text.matches("20\\d\\d"))
                .map(Integer::valueOf)
                .orElseGet(() -> Formats.fiscalYear(me.asOf()));
    }

    private static Optional<LocalDate> day(Address address) {
        try {
            return address.first("asOf").map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("promotion.title"));
    }
}
