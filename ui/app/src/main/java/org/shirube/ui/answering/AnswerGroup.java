// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.InstrumentView.ItemView;

/// One item with its answers as native radio buttons: small in the server's memory, reachable by arrows and,
/// through
/// our script, by the digits 0 to 4.
@Tag("fieldset")
class AnswerGroup extends Component {

    private final ItemView item;

    /// An answer was chosen. Public, because Flow finds the constructor by reflection.
    @DomEvent("change")
    public static final class AnswerGiven extends ComponentEvent<AnswerGroup> {

        private final int value;

        /// @param value the answer: the level of a rating, the number of a choice
        public AnswerGiven(AnswerGroup source, boolean fromClient, @EventData("event.target.value") String value) {
            super(source, fromClient);
            this.value = Integer.parseInt(value);
        }

        int value() {
            return value;
        }
    }

    /// @param number of the item in the whole sheet
    /// @param chosen answer so far, or null
    AnswerGroup(int number, ItemView item, @Nullable Integer chosen) {
        this.item = item;
        getElement().setAttribute("class", "sh-answers");
        var legend = new Element("legend");
        legend.appendChild(with("span", "sh-answers-number", number + "."), Element.createText(" " + item.text()));
        getElement().appendChild(legend);
        if (item.skillName() != null) {
            getElement().appendChild(with("p", "sh-small", item.skillName()));
        }
        var choices = item.lowest() == 0 ? "sh-options" : "sh-options sh-choices";
        var options = new Element("div").setAttribute("class", choices);
        for (int place = 0; place < item.options().size(); place++) {
            options.appendChild(option(item.lowest() + place, item.options().get(place), chosen));
        }
        getElement().appendChild(options);
    }

    private Element option(int value, String text, @Nullable Integer chosen) {
        var input = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", "item-" + item.code())
                .setAttribute("value", Integer.toString(value));
        if (chosen != null && chosen == value) {
            input.setAttribute("checked", true);
        }
        var label = new Element("label").setAttribute("class", "sh-option");
        label.appendChild(input, with("b", "", Integer.toString(value)), with("span", "", text));
        return label;
    }

    private static Element with(String tag, String css, String text) {
        var element = new Element(tag).setText(text);
        if (!css.isEmpty()) {
            element.setAttribute("class", css);
        }
        return element;
    }

    ItemView item() {
        return item;
    }

    Registration addAnswerListener(ComponentEventListener<AnswerGiven> listener) {
        return addListener(AnswerGiven.class, listener);
    }
}
