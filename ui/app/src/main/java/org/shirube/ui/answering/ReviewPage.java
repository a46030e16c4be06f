// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shirube.contract.assessment.InstrumentView.ItemView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;

/// Before submitting: what is answered, what is open, and that it can't be changed afterwards.
class ReviewPage extends Div {

    private final transient AnswerSheet sheet;
    private final transient Steps steps;

    ReviewPage(AnswerSheet sheet, Steps steps, Runnable submit) {
        this.sheet = sheet;
        this.steps = steps;
        addClassName("sh-sheet");
        int open = sheet.items() - sheet.answered();
        add(Blocks.head(getTranslation("answering.review"), getTranslation("answering.review.purpose")));
        if (open > 0) {
            add(Blocks.alert(
                    Tone.WARN,
                    getTranslation("answering.review.open", open),
                    getTranslation(sheet.isTest() ? "answering.test.open.fix" : "answering.review.open.fix")));
        }
        add(Blocks.flush(getTranslation("answering.review.counts", sheet.items(), sheet.answered()), null, list()));
        add(ways(submit));
    }

    private Component list() {
        var list = new Div();
        list.getElement().setAttribute("role", "list");
        for (int index = 0; index < sheet.screens().size(); index++) {
            list.add(line(index));
        }
        return list;
    }

    private Component line(int index) {
        var screen = sheet.screens().get(index);
        int open = sheet.open(screen);
        var state = open == 0
                ? Blocks.tag(getTranslation("answering.review.done"), Tone.OK)
                : Blocks.tag(getTranslation("answering.review.left", open), Tone.NEED);
        var way = new Anchor(steps.href(index), getTranslation("answering.review.see"));
        way.addClassName("sh-btn");
        way.setAriaLabel(getTranslation("answering.review.see-from", screen.first(), screen.last()));
        var line = Blocks.box(
                "sh-line",
                new Div(new Span(screen.areaName()), Blocks.text("sh-sub", skills(screen))),
                Blocks.text("sh-small", getTranslation("answering.review.range", screen.first(), screen.last())),
                state,
                way);
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private String skills(AnswerSheet.Screen screen) {
        return screen.items().stream()
                .map(ItemView::skillName)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(getTranslation("profile.list-join")));
    }

    private Component ways(Runnable submit) {
        var back = new Button(
                getTranslation("answering.back"),
                event -> steps.to(sheet.screens().size() - 1));
        var send = Blocks.primary(getTranslation("answering.submit"), submit);
        send.addClassName("sh-push");
        send.setDisableOnClick(true);
        send.setEnabled(sheet.answered() > 0);
        return Blocks.box("sh-ways", back, Blocks.text("sh-small", getTranslation("answering.submit.once")), send);
    }
}
