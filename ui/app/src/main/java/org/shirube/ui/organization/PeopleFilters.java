// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.shirube.contract.organization.UnitView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.parts.Address;

/// What the list of people is narrowed by: fields to set it, chips to take it away again.
class PeopleFilters extends Composite<Div> {

    private static final int PAUSE = 500;

    private final UnitChoices units;
    private final TextField text = new TextField();
    private final ComboBox<UnitView> unit = new ComboBox<>();
    private final Select<String> type = new Select<>();
    private final Div chips = Blocks.chips();
    private final Component found;

    private Address address = Address.of("people");

    /// @param typed whether the caller may know, and so filter by, how people are employed
    PeopleFilters(UnitChoices units, Component found, boolean typed) {
        this.units = units;
        this.found = found;
        text.setLabel(getTranslation("organization.search"));
        text.setPlaceholder(getTranslation("organization.search.hint"));
        text.setPrefixComponent(Blocks.icon("search"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addClassName("sh-grow");
        text.addValueChangeListener(event -> set("q", event.getValue(), event.isFromClient()));
        unit.setLabel(getTranslation("organization.unit"));
        unit.setItems(units.all());
        unit.setItemLabelGenerator(units::path);
        unit.setClearButtonVisible(true);
        unit.addClassName("sh-only-narrow");
        unit.addValueChangeListener(event ->
                set("unit", event.getValue() == null ? "" : event.getValue().code(), event.isFromClient()));
        type.setLabel(getTranslation("organization.type"));
        type.setItems(EmploymentTypes.CODES);
        type.setItemLabelGenerator(
                code -> code == null ? getTranslation("organization.type.all") : EmploymentTypes.word(code));
        type.setEmptySelectionAllowed(true);
        type.setEmptySelectionCaption(getTranslation("organization.type.all"));
        type.addValueChangeListener(
                event -> set("type", event.getValue() == null ? "" : event.getValue(), event.isFromClient()));
        getContent().addClassName("sh-filters");
        getContent()
                .add(typed ? Blocks.box("sh-fields", text, unit, type) : Blocks.box("sh-fields", text, unit), chips);
    }

    private void set(String name, String value, boolean byUser) {
        if (byUser && !address.first(name).orElse("").equals(value.strip())) {
            address.with(name, value.strip()).go();
        }
    }

    /// Shows what the address says.
    void show(Address now) {
        address = now;
        text.setValue(now.first("q").orElse(""));
        unit.setValue(units.unit(now.first("unit").orElse(null)).orElse(null));
        type.setValue(now.first("type").filter(EmploymentTypes.CODES::contains).orElse(null));
        chips.removeAll();
        now.first("q").ifPresent(value -> chip("q", getTranslation("organization.chip.text", value)));
        now.first("unit").ifPresent(code -> chip("unit", getTranslation("organization.chip.unit", units.name(code))));
        now.first("type").ifPresent(code -> chip("type", EmploymentTypes.word(code)));
        found.addClassName("sh-push");
        chips.add(found);
    }

    private void chip(String name, String words) {
        Button chip = Blocks.chip(words + " ✕", true);
        chip.setAriaLabel(getTranslation("parts.chip.remove", words));
        chip.getElement().removeAttribute("aria-pressed");
        chip.addClassName("sh-on");
        chip.addClickListener(event -> address.with(name, null).go());
        chips.add(chip);
    }
}
