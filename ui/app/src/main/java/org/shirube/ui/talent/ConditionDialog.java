// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.shirube.contract.organization.UnitView;
import org.shirube.contract.skills.FrameworkView.SkillItemView;
import org.shirube.contract.talent.TalentSearchRequest.Condition;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.organization.EmploymentTypes;
import org.shirube.ui.organization.UnitChoices;
import org.shirube.ui.platform.Texts;

/// Adds conditions to a search: a skill with level and weight, units, kinds of employment, words, and who has no
/// placement.
class ConditionDialog extends Dialog {

    private static final int HEAVIEST = 9;
    private static final int USUAL_LEVEL = 2;

    private final transient SearchState state;
    private final ComboBox<SkillItemView> skill = new ComboBox<>();
    private final Select<Integer> level = new Select<>();
    private final IntegerField weight = new IntegerField();
    private final RadioButtonGroup<Boolean> required = new RadioButtonGroup<>();
    private final MultiSelectComboBox<UnitView> unit = new MultiSelectComboBox<>();
    private final CheckboxGroup<String> types = new CheckboxGroup<>();
    private final TextField text = new TextField();
    private final Checkbox notSeated = new Checkbox();

    ConditionDialog(SearchState state, List<SkillItemView> skills, UnitChoices units) {
        super(Texts.of("talent.add.title"));
        this.state = state;
        addClassName("sh-wide-dialog");
        bySkill(skills);
        byPerson(units);
        add(Blocks.box("sh-fields", skill, level, weight), required);
        add(Blocks.box("sh-form", unit, types, text, notSeated));
        getFooter()
                .add(
                        new Button(Texts.of("parts.back"), event -> close()),
                        Blocks.primary(Texts.of("talent.add.do"), this::take));
    }

    private void bySkill(List<SkillItemView> skills) {
        skill.setLabel(Texts.of("talent.skill"));
        skill.setItems(skills);
        skill.setItemLabelGenerator(one -> Texts.of("talent.skill.label", one.name(), one.areaName()));
        skill.addClassName("sh-grow");
        level.setLabel(Texts.of("talent.level"));
        level.setItems(1, 2, 3, 4);
        level.setItemLabelGenerator(one -> Texts.of("talent.level.label", one, Texts.of("blocks.level." + one)));
        level.setValue(USUAL_LEVEL);
        weight.setLabel(Texts.of("talent.weight"));
        weight.setMin(1);
        weight.setMax(HEAVIEST);
        weight.setStepButtonsVisible(true);
        weight.setValue(1);
        required.setLabel(Texts.of("talent.kind"));
        required.setItems(true, false);
        required.setItemLabelGenerator(one -> Texts.of(one ? "talent.kind.required" : "talent.kind.wished"));
        required.setValue(false);
    }

    private void byPerson(UnitChoices units) {
        unit.setLabel(Texts.of("talent.units"));
        unit.setItems(units.all());
        unit.setItemLabelGenerator(units::path);
        unit.setValue(state.units().stream()
                .flatMap(code -> units.unit(code).stream())
                .toList());
        types.setLabel(Texts.of("talent.types"));
        types.setItems(EmploymentTypes.CODES);
        types.setItemLabelGenerator(EmploymentTypes::word);
        types.setValue(new LinkedHashSet<>(state.types()));
        text.setLabel(Texts.of("talent.words"));
        text.setMaxLength(100);
        text.setValue(state.text().orElse(""));
        notSeated.setLabel(Texts.of("talent.not-seated"));
        notSeated.setValue(state.notSeated());
    }

    private void take() {
        var address = state.address()
                .withAll("unit", unit.getValue().stream().map(UnitView::code).toList())
                .withAll("type", new ArrayList<>(types.getValue()))
                .with("q", text.getValue().strip())
                .with("notSeated", notSeated.getValue() ? "true" : null);
        var chosen = skill.getValue();
        if (chosen != null) {
            var heavy = (double) Math.clamp(Objects.requireNonNullElse(weight.getValue(), 1), 1, HEAVIEST);
            address = address.plus(
                    "c",
                    SearchState.written(new Condition(chosen.code(), level.getValue(), heavy, required.getValue())));
        }
        close();
        address.go();
    }
}
