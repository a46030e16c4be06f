// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.shirube.contract.promotion.DxRoleView;
import org.shirube.contract.skills.FrameworkView.SkillItemView;
import org.shirube.contract.talent.TalentSearchRequest.Condition;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.organization.EmploymentTypes;
import org.shirube.ui.organization.UnitChoices;
import org.shirube.ui.parts.Address;
import org.shirube.ui.platform.Formats;

/// Purpose, role and conditions of a search as chips; each is taken away by pressing it.
class SearchConditions extends Composite<Card> {

    private final SearchState state;
    private final List<SkillItemView> skills;
    private final UnitChoices units;
    private final Span found = Blocks.text("sh-small", "");

    SearchConditions(SearchState state, List<DxRoleView> roles, List<SkillItemView> skills, UnitChoices units) {
        this.state = state;
        this.skills = skills;
        this.units = units;
        getContent().setAriaRole("group");
        getContent().addClassName("sh-conditions");
        getContent().add(Blocks.box("sh-fields", purpose(), role(roles)));
        getContent().add(chips());
    }

    /// Says how many were found.
    void found(int total) {
        found.setText(getTranslation("talent.found", Formats.number(total)));
    }

    private Component purpose() {
        var field = new Select<String>();
        field.setLabel(getTranslation("talent.purpose.label"));
        field.setPlaceholder(getTranslation("talent.purpose.choose"));
        field.setItems(SearchState.PLACEMENT, SearchState.DEVELOPMENT);
        field.setItemLabelGenerator(one -> getTranslation("talent.purpose." + one));
        state.purpose().ifPresent(field::setValue);
        field.addValueChangeListener(
                event -> state.address().with("purpose", event.getValue()).go());
        return field;
    }

    private Component role(List<DxRoleView> roles) {
        var field = new Select<DxRoleView>();
        field.setLabel(getTranslation("talent.role"));
        field.setItems(roles);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("talent.role.none"));
        field.setItemLabelGenerator(one -> one == null ? getTranslation("talent.role.none") : one.name());
        roles.stream()
                .filter(one -> state.role().filter(one.code()::equals).isPresent())
                .findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(event -> state.address()
                .with("role", event.getValue() == null ? null : event.getValue().code())
                .with("seat", null)
                .go());
        return field;
    }

    private Component chips() {
        var row = Blocks.chips(Blocks.text("sh-small", getTranslation("talent.conditions")));
        state.conditions()
                .forEach(condition -> row.add(chip(
                        words(condition),
                        state.address().minus("c", SearchState.written(condition)),
                        Boolean.TRUE.equals(condition.required()))));
        state.units()
                .forEach(code -> row.add(chip(units.name(code), state.address().minus("unit", code), false)));
        state.types()
                .forEach(type ->
                        row.add(chip(EmploymentTypes.word(type), state.address().minus("type", type), false)));
        if (state.notSeated()) {
            row.add(chip(getTranslation("talent.not-seated"), state.address().with("notSeated", null), false));
        }
        state.text()
                .ifPresent(text -> row.add(chip(
                        getTranslation("talent.text", text), state.address().with("q", null), false)));
        var more = new Button(getTranslation("talent.add"));
        more.addClassNames("sh-chip", "sh-dashed");
        more.addClickListener(event -> new ConditionDialog(state, skills, units).open());
        found.addClassName("sh-push");
        found.getElement().setAttribute("role", "status");
        row.add(more, found);
        return row;
    }

    private Component chip(String words, Address without, boolean required) {
        var chip = Blocks.chip(words + " ✕", required);
        chip.getElement().removeAttribute("aria-pressed");
        if (required) {
            chip.addClassName("sh-on");
        }
        chip.setAriaLabel(getTranslation("parts.chip.remove", words));
        chip.addClickListener(event -> without.go());
        return chip;
    }

    private String words(Condition condition) {
        var skill = skills.stream()
                .filter(one -> one.code().equals(condition.skillCode()))
                .map(SkillItemView::name)
                .findFirst()
                .orElse(condition.skillCode());
        var weight = condition.weight() == null ? 1 : condition.weight();
        return getTranslation(
                Boolean.TRUE.equals(condition.required()) ? "talent.condition.required" : "talent.condition.wished",
                skill,
                condition.minLevel(),
                Formats.number(weight));
    }
}
