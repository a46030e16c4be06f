// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.shirube.ui.platform.Texts;

/// Asks before something that cannot be taken back. The question names the thing and the number.
public final class Confirmation {

    private Confirmation() {}

    /// Asks; nothing happens unless the verb is pressed.
    ///
    /// @param question what will happen, as a question, with the number
    /// @param text what it means
    /// @param verb the word on the button
    /// @param then what the button does
    public static void ask(String question, String text, String verb, Runnable then) {
        var dialog = new Dialog(question);
        dialog.addClassName("sh-confirm");
        dialog.add(new Paragraph(text));
        var back = new Button(Texts.of("parts.back"), event -> dialog.close());
        var act = new Button(verb, event -> {
            dialog.close();
            then.run();
        });
        act.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(back, act);
        dialog.open();
    }
}
