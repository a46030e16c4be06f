// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.contract.platform.Role;
import org.shirube.contract.promotion.DxRoleView;
import org.shirube.contract.skills.FrameworkView.SkillItemView;
import org.shirube.contract.talent.TalentSearchView;
import org.shirube.contract.talent.TalentSearchView.Hit;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.organization.PeopleClient;
import org.shirube.ui.organization.UnitChoices;
import org.shirube.ui.parts.Address;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;
import org.shirube.ui.promotion.StructureClient;

/// 人材検索: who fits a role or conditions, in order, with the reason of each place. The whole search stands in the
/// address; nothing is searched before its purpose is chosen.
@Route("search")
@RolesAllowed({Roles.HR, Roles.DX_LEAD, Roles.TRANSFER_OFFICER, Roles.MANAGER})
class TalentSearchPage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient TalentClient talents;
    private final transient StructureClient structures;
    private final transient Me me;
    private final transient List<DxRoleView> roles;
    private final transient List<SkillItemView> skills;
    private final transient UnitChoices units;

    TalentSearchPage(TalentClient talents, StructureClient structures, PeopleClient people, Me me) {
        this.talents = talents;
        this.structures = structures;
        this.me = me;
        this.roles = structures.roles().stream()
                .filter(role -> !role.requirements().isEmpty())
                .toList();
        this.skills = talents.framework().items();
        this.units = new UnitChoices(people.units());
        addClassName("sh-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var state = new SearchState(Address.of(event.getLocation()));
        removeAll();
        add(Blocks.head(getTranslation("talent.title"), purpose(state)));
        var conditions = new SearchConditions(state, roles, skills, units);
        add(conditions);
        if (state.purpose().isEmpty()) {
            add(Blocks.flush(new EmptyState(getTranslation("talent.first"), getTranslation("talent.first.why"))));
        } else if (!state.complete()) {
            add(Blocks.flush(new EmptyState(getTranslation("talent.what"), getTranslation("talent.what.why"))));
        } else {
            search(state, conditions);
        }
    }

    private void search(SearchState state, SearchConditions conditions) {
        try {
            var found = talents.search(state.request(me.otherDay().orElse(null)));
            conditions.found(found.total());
            show(state, found);
        } catch (BackendProblem refused) {
            add(new ProblemBox(refused));
        }
    }

    private void show(SearchState state, TalentSearchView found) {
        if (found.hits().isEmpty()) {
            add(Blocks.flush(new EmptyState(getTranslation("talent.none"), getTranslation("talent.none.why"))));
            return;
        }
        var left = Blocks.box("sh-stack", new HitTable(found.hits(), state, required(state)));
        if (found.total() > found.hits().size()) {
            left.add(more(state, found));
        }
        var chosen = found.hits().stream()
                .filter(hit -> state.explained().filter(hit.personId()::equals).isPresent())
                .findFirst();
        var right = Blocks.box("sh-stack");
        right.add(chosen.<Component>map(hit -> explained(hit, state)).orElseGet(() -> new Facets(found, state)));
        add(Blocks.box("sh-cols-aside", left, right));
    }

    private Component more(SearchState state, TalentSearchView found) {
        var row = Blocks.box(
                "sh-foot",
                Blocks.text(
                        "sh-small",
                        getTranslation(
                                "talent.shown",
                                Formats.number(found.total()),
                                Formats.number(found.hits().size()))));
        if (state.shown() < SearchState.MOST) {
            row.add(Blocks.linkButton(state.more().href(), getTranslation("talent.more")));
        }
        return row;
    }

    private Component explained(Hit hit, SearchState state) {
        var propose = me.hasAny(List.of(Role.DX_LEAD))
                ? Blocks.primary(
                        getTranslation("talent.propose"),
                        () -> new ProposeDialog(structures, hit, state, me.today()).open())
                : null;
        return new HitPanel(hit, state, propose);
    }

    /// Whether a skill is required, by its code.
    private Map<String, Boolean> required(SearchState state) {
        return state.conditions().stream()
                .collect(Collectors.toMap(
                        condition -> condition.skillCode(),
                        condition -> Boolean.TRUE.equals(condition.required()),
                        (one, other) -> one || other));
    }

    private String purpose(SearchState state) {
        var role = state.role()
                .flatMap(code ->
                        roles.stream().filter(one -> one.code().equals(code)).findFirst())
                .map(DxRoleView::name);
        if (state.seat().isPresent() && role.isPresent()) {
            return getTranslation(
                    "talent.purpose.seat", role.get(), state.seat().get());
        }
        return role.map(name -> getTranslation("talent.purpose.role", name))
                .orElseGet(() -> getTranslation("talent.purpose"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("talent.title"));
    }
}
