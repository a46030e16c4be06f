// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shirube.contract.organization.PopulationView;
import org.shirube.contract.organization.UnitView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.organization.EmploymentTypes;
import org.shirube.ui.organization.UnitChoices;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Texts;

/// Chooses people: the whole office (with 会計年度任用職員), units with all below them, or kinds of employment. The number
/// of people found is counted while one chooses.
public final class PopulationField extends Composite<Div> {

    private static final String ALL = "everybody";
    private static final String UNITS = "units";
    private static final String TYPES = "types";

    private final Function<Map<String, Object>, PopulationView> preview;
    private final RadioButtonGroup<String> kind = new RadioButtonGroup<>();
    private final MultiSelectComboBox<UnitView> units = new MultiSelectComboBox<>();
    private final CheckboxGroup<String> types = new CheckboxGroup<>();
    private final Span count = Blocks.text("sh-count", "");

    private int people;

    /// @param preview asks the backend whom an expression finds
    public PopulationField(UnitChoices choices, Function<Map<String, Object>, PopulationView> preview) {
        this.preview = preview;
        kind.setLabel(Texts.of("parts.population"));
        kind.setItems(ALL, UNITS, TYPES);
        kind.setItemLabelGenerator(one -> Texts.of("parts.population." + one));
        kind.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        kind.setValue(ALL);
        units.setLabel(Texts.of("parts.population.units.label"));
        units.setItems(choices.all());
        units.setItemLabelGenerator(choices::path);
        units.setHelperText(Texts.of("parts.population.units.help"));
        types.setLabel(Texts.of("parts.population.types.label"));
        types.setItems(EmploymentTypes.CODES);
        types.setItemLabelGenerator(EmploymentTypes::word);
        kind.addValueChangeListener(event -> show());
        units.addValueChangeListener(event -> recount());
        types.addValueChangeListener(event -> recount());
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("sh-population");
        getContent().add(kind, units, types, count);
        show();
    }

    private void show() {
        units.setVisible(UNITS.equals(kind.getValue()));
        types.setVisible(TYPES.equals(kind.getValue()));
        recount();
    }

    private void recount() {
        people = 0;
        var chosen = expression();
        if (chosen.isEmpty()) {
            count.setText(Texts.of("parts.population.choose"));
            return;
        }
        try {
            people = preview.apply(chosen.get()).people();
            count.setText(Texts.of("parts.population.count", Formats.number(people)));
        } catch (BackendProblem refused) {
            // the number is a help: without it the form still works
            count.setText(Texts.what(refused.problem()));
        }
    }

    /// How many people the present choice finds.
    public int people() {
        return people;
    }

    /// The choice as an expression, empty while units or kinds are still to be chosen.
    public Optional<Map<String, Object>> expression() {
        return switch (kind.getValue()) {
            case UNITS ->
                any(units.getValue().stream().map(PopulationField::unit).toList());
            case TYPES ->
                types.getValue().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Map.of("employmentTypes", List.copyOf(types.getValue())));
            default -> Optional.of(Map.of(ALL, true));
        };
    }

    private static Optional<Map<String, Object>> any(List<Map<String, Object>> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parts.size() == 1 ? parts.getFirst() : Map.of("any", parts));
    }

    private static Map<String, Object> unit(UnitView unit) {
        return Map.of("unit", Map.of("code", unit.code(), "subtree", true));
    }
}
