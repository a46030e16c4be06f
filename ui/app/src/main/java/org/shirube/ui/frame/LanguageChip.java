// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import org.shirube.ui.platform.Languages;

/// Switches to the other language, whose own name it bears.
class LanguageChip extends Composite<Button> {

    LanguageChip() {
        var other = Languages.other();
        getContent().setText(other.getDisplayLanguage(other));
        getContent().addClassName("sh-chip");
        getContent().getElement().setAttribute("lang", other.getLanguage());
        getContent().addClickListener(event -> Languages.choose(other));
    }
}
