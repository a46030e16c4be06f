// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.ReviewView.ReviewItem;

/// The steps of one item as native radio buttons, the person's own answer and what was confirmed before marked on them.
/// Arrows and, through our script, the digits choose.
@Tag("fieldset")
class RatingGroup extends Component {

    private final ReviewItem item;

    /// A level was chosen. Public, because Flow finds the constructor by reflection.
    @DomEvent("change")
    public static final class LevelChosen extends ComponentEvent<RatingGroup> {

        private final int value;

        /// @param value the level
        public LevelChosen(RatingGroup source, boolean fromClient, @EventData("event.target.value") String value) {
            super(source, fromClient);
            this.value = Integer.parseInt(value);
        }

        int value() {
            return value;
        }
    }

    /// @param full whether each step shows its sentence; otherwise its number only
    /// @param chosen level so far, or null
    RatingGroup(ReviewItem item, boolean full, @Nullable Integer chosen, boolean readOnly) {
        this.item = item;
        getElement().setAttribute("class", full ? "sh-answers sh-rating" : "sh-answers sh-pills");
        var legend = new Element("legend");
        legend.setText(item.text());
        getElement().appendChild(legend);
        var options = new Element("div").setAttribute("class", full ? "sh-options" : "sh-pill-row");
        for (int place = 0; place < item.options().size(); place++) {
            options.appendChild(option(place, full, chosen, readOnly));
        }
        getElement().appendChild(options);
    }

    private Element option(int place, boolean full, @Nullable Integer chosen, boolean readOnly) {
        int value = item.lowest() + place;
        var input = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", "item-" + item.itemCode())
                .setAttribute("value", Integer.toString(value));
        if (chosen != null && chosen == value) {
            input.setAttribute("checked", true);
        }
        if (readOnly) {
            input.setAttribute("disabled", true);
        }
        var sentence = item.options().get(place);
        var label = new Element("label").setAttribute("class", full ? "sh-option" : "sh-pill");
        label.appendChild(input, with("b", "", Integer.toString(value)));
        if (full) {
            label.appendChild(with("span", "", sentence));
        } else {
            label.setAttribute("title", sentence);
            label.appendChild(with("span", "sh-said", sentence));
        }
        marks(label, value);
        return label;
    }

    private void marks(Element label, int value) {
        if (item.own() != null && item.own() == value) {
            label.appendChild(with("em", "sh-mark sh-mark-own", getTranslation("review.mark.own")));
        }
        if (item.confirmedLevel() != null && item.confirmedLevel() == value) {
            label.appendChild(with("em", "sh-mark sh-mark-before", getTranslation("review.mark.before")));
        }
    }

    private static Element with(String tag, String css, String text) {
        var element = new Element(tag).setText(text);
        if (!css.isEmpty()) {
            element.setAttribute("class", css);
        }
        return element;
    }

    Registration addLevelListener(ComponentEventListener<LevelChosen> listener) {
        return addListener(LevelChosen.class, listener);
    }
}
