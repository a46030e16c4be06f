// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;
import org.shirube.ui.platform.Texts;

/// なぜ?: the same small button wherever a number decides something. It opens the explanation: sentences with the
/// figures, then the table.
public final class Why extends Composite<Button> {

    /// @param about what is explained, for example the name of the figure
    /// @param explanation made when somebody asks
    public Why(String about, Supplier<Component> explanation) {
        this("blocks.why", about, explanation);
    }

    /// @param wordKey key of another word than なぜ?, for example 内訳
    public Why(String wordKey, String about, Supplier<Component> explanation) {
        var word = getTranslation(wordKey);
        getContent().setText(word);
        getContent().addClassName("sh-why");
        getContent().setAriaLabel(word + " " + about);
        getContent().addClickListener(event -> open(about, explanation.get()));
    }

    /// Shows an explanation. It can be scrolled with the keyboard, however long it is.
    public static void open(String about, Component explanation) {
        var dialog = new Dialog(about);
        dialog.addClassName("sh-why-dialog");
        var text = new Div(explanation);
        text.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("aria-label", about);
        var close = new Button(Texts.of("blocks.close"), event -> dialog.close());
        dialog.add(text);
        dialog.getFooter().add(close);
        dialog.open();
    }
}
