// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.shirube.contract.assessment.TestResultView.TestQuestion;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;

/// A question after the test: what was chosen, what is right, and why.
class MarkedQuestion extends Div {

    MarkedQuestion(TestQuestion question) {
        addClassName("sh-marked");
        if (!question.topic().isEmpty()) {
            add(Blocks.text("sh-small", question.topic()));
        }
        add(new H3(question.text()));
        var options = new UnorderedList();
        for (int place = 0; place < question.options().size(); place++) {
            options.add(option(question, place + 1, question.options().get(place)));
        }
        add(options);
        if (question.explanation() != null) {
            add(new Paragraph(question.explanation()));
        }
    }

    private Component option(TestQuestion question, int number, String text) {
        var line = new ListItem(new Span(number + ". " + text));
        boolean key = question.keys().contains(number);
        boolean chosen = Integer.valueOf(number).equals(question.chosen());
        if (key) {
            line.add(Blocks.tag(getTranslation("answering.result.key"), Tone.OK));
        }
        if (chosen) {
            line.add(Blocks.tag(getTranslation("answering.result.chosen"), key ? Tone.OK : Tone.NEED));
        }
        return line;
    }
}
