// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.contract.organization.PersonView;
import org.shirube.contract.platform.Role;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.enrolment.EnrolmentClient;
import org.shirube.ui.parts.Address;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;
import org.shirube.ui.promotion.StructureClient;

/// 職員カード: one person's levels, courses, orders and placements, each under its own address.
@Route("people/:person/:tab?(levels|courses|postings|seats)")
@RolesAllowed({Roles.HR, Roles.DX_LEAD, Roles.MANAGER, Roles.UNIT_CLERK, Roles.TRANSFER_OFFICER})
class PersonPage extends Div implements BeforeEnterObserver, AfterNavigationObserver, HasDynamicTitle {

    private static final List<String> TABS = List.of("levels", "courses", "postings", "seats");
    private static final Set<Role> LEVELS = Set.of(Role.HR, Role.DX_LEAD);
    private static final Set<Role> COURSES = Set.of(Role.HR, Role.DX_LEAD, Role.MANAGER, Role.UNIT_CLERK);

    private final transient PeopleClient people;
    private final transient StructureClient structures;
    private final transient EnrolmentClient enrolments;
    private final transient Me me;

    private String id = "";
    private String tab = "levels";
    private String title = "";

    PersonPage(PeopleClient people, StructureClient structures, EnrolmentClient enrolments, Me me) {
        this.people = people;
        this.structures = structures;
        this.enrolments = enrolments;
        this.me = me;
        addClassName("sh-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("person").orElse("");
        tab = event.getRouteParameters().get("tab").orElse("levels");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var person = people.person(id);
        title = person.name();
        removeAll();
        var tabs = tabs(person);
        tab = tabs.contains(tab) ? tab : tabs.getFirst();
        add(head(person), ways(tabs));
        add(content(person, Address.of(event.getLocation())));
    }

    private Component head(PersonView person) {
        var where = Stream.of(person.unitName(), person.position(), person.employeeNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ・ "));
        var head = Blocks.head(person.name(), where);
        var tags = Blocks.box("sh-tags");
        if (person.kana() != null) {
            tags.add(Blocks.text("sh-kana", person.kana()));
        }
        if (person.formerName() != null) {
            tags.add(Blocks.tag(getTranslation("organization.former", person.formerName()), Tone.PLAIN));
        }
        if (person.status() != null) {
            tags.add(Blocks.tag(Statuses.word(person.status()), Statuses.tone(person.status())));
        }
        current(person).forEach(employment -> tags.add(Blocks.tag(employment, Tone.PLAIN)));
        head.addComponentAsFirst(Blocks.box("sh-head-words", head.getComponentAt(0), tags));
        return head;
    }

    private List<String> current(PersonView person) {
        var day = me.asOf();
        return person.employments().stream()
                .filter(employment -> !employment.from().isAfter(day)
                        && (employment.to() == null || !employment.to().isBefore(day)))
                .map(employment -> EmploymentTypes.word(employment.type())
                        + (employment.continues() == null ? "" : getTranslation("organization.continues")))
                .toList();
    }

    /// What the caller may open of this person: levels and courses are not for everybody who has the card.
    private List<String> tabs(PersonView person) {
        var caller = me.view();
        var own = person.personId().equals(caller.personId());
        var headed = Stream.concat(
                        Stream.ofNullable(person.unitCode()),
                        person.postings().stream().map(PersonView.PostingView::unitCode))
                .anyMatch(caller.headOf()::contains);
        return TABS.stream()
                .filter(name -> switch (name) {
                    case "levels" -> own || headed || me.hasAny(LEVELS);
                    case "courses" -> me.hasAny(COURSES);
                    default -> true;
                })
                .toList();
    }

    private Component ways(List<String> tabs) {
        var nav = new Nav();
        nav.addClassName("sh-tab-links");
        nav.setAriaLabel(getTranslation("organization.card"));
        for (var name : tabs) {
            var link = new Anchor("people/" + id + "/" + name, getTranslation("organization.tab." + name));
            if (name.equals(tab)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Component content(PersonView person, Address address) {
        return switch (tab) {
            case "courses" ->
                new CoursesTab(person, enrolments, me.view().roles().contains(Role.HR));
            case "postings" -> new PostingsTab(person, me.asOf());
            case "seats" -> new SeatsTab(person, structures);
            default -> new LevelsTab(id, people, structures, address);
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", title);
    }
}
