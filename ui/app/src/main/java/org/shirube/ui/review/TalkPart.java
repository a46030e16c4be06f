// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.review;

import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Objects;
import org.shirube.contract.assessment.Talk;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.DayField;

/// The record of the talk (面談). It appears as soon as a rating lies two levels or more from the person's own answer.
class TalkPart extends Card {

    private static final int NOTE_LENGTH = 1_000;
    private static final int PAUSE = 700;

    private final transient ReviewDraft draft;
    private final DatePicker heldOn;
    private final TextArea note = new TextArea();

    /// @param save saves the draft
    TalkPart(ReviewDraft draft, Runnable save) {
        this.draft = draft;
        var talk = draft.talk();
        addClassName("sh-review-items");
        setTitle(getTranslation("review.talk"), 2);
        setSubtitle(new Span(getTranslation("review.talk.text")));
        heldOn = new DayField(getTranslation("review.talk.on"), talk == null ? null : talk.heldOn());
        note.setLabel(getTranslation("review.talk.note"));
        note.setMaxLength(NOTE_LENGTH);
        note.setValue(talk == null ? "" : Objects.requireNonNullElse(talk.note(), ""));
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(PAUSE);
        note.addClassName("sh-grow");
        heldOn.setReadOnly(draft.confirmed());
        note.setReadOnly(draft.confirmed());
        heldOn.addValueChangeListener(event -> changed(event.isFromClient(), save));
        note.addValueChangeListener(event -> changed(event.isFromClient(), save));
        add(Blocks.box("sh-fields", heldOn, note));
    }

    private void changed(boolean byUser, Runnable save) {
        if (byUser) {
            draft.talk(new Talk(heldOn.getValue(), note.getValue()));
            save.run();
        }
    }

    /// Shows or hides itself.
    void tell() {
        setVisible(draft.needsTalk() || draft.talk() != null);
    }
}
