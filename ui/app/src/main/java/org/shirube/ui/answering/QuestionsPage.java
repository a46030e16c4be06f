// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.shirube.contract.problem.ProblemType;
import org.shirube.ui.answering.AnswerSheet.Screen;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.platform.BackendProblem;

/// A few items on one screen. Every answer is saved at once.
class QuestionsPage extends Div {

    private final transient AnswerSheet sheet;
    private final transient MyResponses responses;
    private final transient Steps steps;
    private final int index;
    private final Paragraph state = new Paragraph();
    private final ProgressBar bar;
    private final Div trouble = new Div();

    QuestionsPage(AnswerSheet sheet, int index, MyResponses responses, Steps steps) {
        this.sheet = sheet;
        this.index = index;
        this.responses = responses;
        this.steps = steps;
        bar = Blocks.bar(0, getTranslation("answering.progress"));
        addClassName("sh-sheet");
        add(head(), bar, trouble, questions(), ways());
        tell();
    }

    private Screen screen() {
        return sheet.screens().get(index);
    }

    private Component head() {
        var title = new H1(screen().areaName());
        var stop = new Anchor("", getTranslation("answering.stop"));
        stop.addClassNames("sh-btn", "sh-btn-quiet", "sh-push", "sh-onlydesk");
        state.getElement().setAttribute("aria-live", "polite");
        var head = new Header(new Div(title, state), stop);
        head.addClassName("sh-head");
        return head;
    }

    private Component questions() {
        var card = new Card();
        card.addClassName("sh-questions");
        card.setAriaRole("group");
        int number = screen().first();
        for (var item : screen().items()) {
            var group = new AnswerGroup(number++, item, sheet.answer(item.code()));
            group.addAnswerListener(given -> give(given.getSource().item().code(), given.value()));
            card.add(group);
        }
        return card;
    }

    private Component ways() {
        var back = new Button(getTranslation("answering.back"), event -> steps.to(index - 1));
        back.setVisible(index > 0);
        boolean last = index + 1 == sheet.screens().size();
        var next = Blocks.primary(next(last), () -> steps.to(index + 1));
        next.addClassNames("sh-next", "sh-push");
        var hint = Blocks.text("sh-small", getTranslation(sheet.isTest() ? "answering.test.keys" : "answering.keys"));
        hint.addClassName("sh-onlydesk");
        return Blocks.box("sh-ways", back, hint, next);
    }

    private String next(boolean last) {
        return last
                ? getTranslation("answering.to-review")
                : getTranslation(
                        "answering.next", sheet.screens().get(index + 1).items().size());
    }

    private void give(String itemCode, int value) {
        sheet.give(itemCode, value);
        save();
    }

    /// Sends also what could not be saved before. What was chosen stays on the page whatever happens.
    private void save() {
        try {
            sheet.saved(responses.keep(sheet.campaignId(), sheet.unsaved(), null));
            trouble.removeAll();
        } catch (BackendProblem problem) {
            if (problem.is(ProblemType.UNAUTHENTICATED)) {
                throw problem;
            }
            trouble.removeAll();
            trouble.add(new ProblemBox(problem), again(problem));
        }
        tell();
    }

    private Component again(BackendProblem problem) {
        if (problem.is(ProblemType.CAMPAIGN_NOT_OPEN) || problem.is(ProblemType.ALREADY_SUBMITTED)) {
            return Blocks.linkButton("assessment", getTranslation("answering.to-list"));
        }
        return new Button(getTranslation("answering.save-again"), event -> save());
    }

    private void tell() {
        int left = sheet.minutesLeft();
        var time = left == 0 ? getTranslation("answering.all-answered") : getTranslation("answering.left", left);
        var saved = getTranslation(
                sheet.unsaved().isEmpty() ? "answering.saved" : "answering.unsaved",
                sheet.unsaved().size());
        state.setText(getTranslation("answering.state", sheet.items(), screen().first(), screen().last(), time, saved));
        bar.setValue((double) sheet.answered() / Math.max(sheet.items(), 1));
    }
}
