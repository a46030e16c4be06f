// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.shirube.contract.organization.PersonSummary;
import org.shirube.contract.platform.Role;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.CursorList;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;

/// 職員: everybody whom the caller may see, narrowed by name, unit and kind of employment. Filters stand in the address.
@Route("people")
@RolesAllowed({Roles.HR, Roles.DX_LEAD, Roles.MANAGER, Roles.UNIT_CLERK, Roles.TRANSFER_OFFICER})
class PeoplePage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final PeopleClient people;
    private final UnitChoices units;
    private final PeopleFilters filters;
    private final UnitTree tree;
    private final boolean typed;
    private final Div result = Blocks.box("sh-stack");
    private final Span found = Blocks.text("sh-small", "");

    PeoplePage(PeopleClient people, Me me) {
        this.people = people;
        this.units = new UnitChoices(people.units());
        this.typed = me.hasAny(List.of(Role.HR, Role.TRANSFER_OFFICER));
        this.filters = new PeopleFilters(units, found, typed);
        this.tree = new UnitTree(units);
        addClassName("sh-page");
        var right = Blocks.box("sh-stack", filters, result);
        var left = Blocks.flush(getTranslation("organization.units"), null, tree);
        left.addClassName("sh-only-wide");
        add(Blocks.head(getTranslation("organization.people.title"), getTranslation("organization.people.purpose")));
        add(Blocks.box("sh-cols-tree", left, right));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = Address.of(event.getLocation());
        filters.show(address);
        tree.show(address);
        var list = new CursorList<PersonSummary>(after -> people.people(
                address.first("q").orElse(null),
                address.first("unit").orElse(null),
                address.first("type").filter(code -> typed).orElse(null),
                after));
        var total = list.total();
        found.setText(getTranslation("organization.people.found", Formats.number(total)));
        result.removeAll();
        result.add(
                total == 0
                        ? new EmptyState(
                                getTranslation("organization.people.none"),
                                getTranslation("organization.people.none.why"))
                        : Blocks.flush(new PeopleTable(list, total)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("organization.people.title"));
    }
}
