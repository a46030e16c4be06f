// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.InstrumentView.ItemView;
import org.shirube.contract.problem.ProblemType;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.platform.BackendProblem;

/// One question of a test that adapts. The answer is sent by the button, for it decides which question comes next.
class NextQuestionPage extends Div {

    private final transient AnswerSheet sheet;
    private final transient ItemView question;
    private final transient MyResponses responses;
    private final transient Runnable then;
    private final Div trouble = new Div();
    private @Nullable Integer chosen;

    /// @param then shows what comes after the answer
    NextQuestionPage(AnswerSheet sheet, ItemView question, MyResponses responses, Runnable then) {
        this.sheet = sheet;
        this.question = question;
        this.responses = responses;
        this.then = then;
        addClassName("sh-sheet");
        var share = (double) sheet.answered() / Math.max(sheet.most(), 1);
        add(head(), Blocks.bar(share, getTranslation("answering.progress")), trouble, question(), ways());
    }

    private int number() {
        return sheet.answered() + 1;
    }

    private Component head() {
        var title = new H1(getTranslation("answering.test.number", number()));
        var text = new Paragraph(getTranslation("answering.test.most", sheet.most()));
        var stop = new Anchor("", getTranslation("answering.stop"));
        stop.addClassNames("sh-btn", "sh-btn-quiet", "sh-push", "sh-onlydesk");
        var head = new Header(new Div(title, text), stop);
        head.addClassName("sh-head");
        return head;
    }

    private Component question() {
        var card = new Card();
        card.addClassName("sh-questions");
        card.setAriaRole("group");
        var group = new AnswerGroup(number(), question, null);
        group.addAnswerListener(given -> chosen = given.value());
        card.add(group);
        return card;
    }

    private Component ways() {
        var hint = Blocks.text("sh-small", getTranslation("answering.test.keys"));
        hint.addClassName("sh-onlydesk");
        var next = Blocks.primary(getTranslation("answering.test.answer"), this::answer);
        next.addClassNames("sh-next", "sh-push");
        return Blocks.box("sh-ways", hint, next);
    }

    private void answer() {
        trouble.removeAll();
        if (chosen == null) {
            trouble.add(Blocks.text("sh-error", getTranslation("answering.test.choose")));
            return;
        }
        try {
            responses.keep(sheet.campaignId(), Map.of(question.code(), chosen), null);
            then.run();
        } catch (BackendProblem problem) {
            if (problem.is(ProblemType.UNAUTHENTICATED)) {
                throw problem;
            }
            trouble.add(new ProblemBox(problem));
        }
    }
}
