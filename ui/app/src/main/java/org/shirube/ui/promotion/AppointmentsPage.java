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
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.shirube.contract.platform.Role;
import org.shirube.contract.promotion.AppointmentView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.PersonBlock;
import org.shirube.ui.parts.Address;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;

/// 指名・委嘱: a fiscal year's proposals on their way to the decision, and appointments in force.
@Route("appointments")
@RolesAllowed({Roles.DX_LEAD, Roles.HR, Roles.EXECUTIVE, Roles.AUDITOR})
class AppointmentsPage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    /// Who may open it, as the annotation says.
    static final Set<Role> READERS = Set.of(Role.DX_LEAD, Role.HR, Role.EXECUTIVE, Role.AUDITOR);

    private static final List<String> STATES =
            List.of("RECOMMENDED", "PROPOSED", "CONSULTED", "DECIDED", "IN_FORCE", "ENDED");
    private static final int AHEAD = 2;

    private final transient StructureClient structures;
    private final transient Me me;

    AppointmentsPage(StructureClient structures, Me me) {
        this.structures = structures;
        this.me = me;
        addClassName("sh-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = Address.of(event.getLocation());
        var year = address.first("fy")
                .filter(text -> text.matches("20\\d\\d"))
                .map(Integer::valueOf)
                .orElseGet(() -> Formats.fiscalYear(me.asOf()));
        var state = address.first("state").filter(STATES::contains).orElse("");
        var all = structures.appointments(year);
        var shown = all.stream()
                .filter(one -> state.isEmpty() || one.state().equals(state))
                .toList();
        removeAll();
        add(Blocks.head(
                getTranslation("promotion.appointments.title"),
                getTranslation("promotion.appointments.purpose"),
                Blocks.linkButton("structure?fy=" + year, getTranslation("promotion.title"))));
        add(filters(address, all, state, year));
        add(
                shown.isEmpty()
                        ? nothing(state)
                        : Blocks.flush(new AppointmentTable(shown, me.hasAny(PersonBlock.CARD_READERS), this::open)));
    }

    private void open(AppointmentView appointment) {
        new MoveDialog(structures, appointment, me.view().roles(), me.today(), Address::again).open();
    }

    private Component nothing(String state) {
        if (!state.isEmpty()) {
            return Blocks.flush(new EmptyState(
                    getTranslation("promotion.appointments.none.state", getTranslation("promotion.state." + state)),
                    getTranslation("promotion.appointments.none.state.why")));
        }
        return Blocks.flush(new EmptyState(
                getTranslation("promotion.appointments.none"),
                getTranslation("promotion.appointments.none.why"),
                Blocks.linkButton("structure", getTranslation("promotion.appointments.none.way"))));
    }

    private Component filters(Address address, List<AppointmentView> all, String state, int year) {
        var chips = Blocks.chips();
        var every = Blocks.chip(getTranslation("promotion.all") + " " + all.size(), state.isEmpty());
        every.addClickListener(event -> address.with("state", null).go());
        chips.add(every);
        for (var one : STATES) {
            var count = all.stream().filter(row -> row.state().equals(one)).count();
            if (count > 0 || one.equals(state)) {
                var chip = Blocks.chip(getTranslation("promotion.state." + one) + " " + count, one.equals(state));
                chip.addClickListener(event -> address.with("state", one).go());
                chips.add(chip);
            }
        }
        var now = Formats.fiscalYear(me.today());
        var years = new Select<Integer>();
        years.setAriaLabel(getTranslation("promotion.year"));
        years.setItems(IntStream.rangeClosed(Math.min(year, now), Math.max(year, now + AHEAD))
                .boxed()
                .toList());
        years.setItemLabelGenerator(Formats::fiscalYear);
        years.setValue(year);
        years.addClassNames("sh-push", "sh-small-field");
        years.addValueChangeListener(
                event -> address.with("fy", String.valueOf(event.getValue())).go());
        chips.add(years);
        return chips;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("promotion.appointments.title"));
    }
}
