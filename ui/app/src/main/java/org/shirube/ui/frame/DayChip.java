// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.DayField;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;

/// Fiscal year and reference date, and the way to another one. When it is not today, it says so in words.
class DayChip extends Composite<Button> {

    private final Me me;

    DayChip(Me me) {
        this.me = me;
        var day = me.asOf();
        var key = me.otherDay().isPresent() ? "frame.day.other" : "frame.day";
        getContent().setText(getTranslation(key, Formats.fiscalYear(Formats.fiscalYear(day)), Formats.day(day)));
        getContent().addClassNames("sh-chip", "sh-push", "sh-day");
        getContent().addClickListener(event -> choose());
    }

    private void choose() {
        var dialog = new Dialog(getTranslation("frame.day.choose"));
        var day = new DayField(getTranslation("frame.day.date"), me.asOf());
        var today = new Button(getTranslation("frame.day.today"), event -> look(dialog, null));
        var show = new Button(getTranslation("frame.day.show"), event -> look(dialog, day.getValue()));
        show.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(Blocks.box("sh-stack", new Paragraph(getTranslation("frame.day.purpose")), day));
        dialog.getFooter().add(today, show);
        dialog.open();
    }

    private void look(Dialog dialog, @Nullable LocalDate day) {
        me.lookAt(day);
        dialog.close();
        UI.getCurrent().getPage().reload();
    }
}
