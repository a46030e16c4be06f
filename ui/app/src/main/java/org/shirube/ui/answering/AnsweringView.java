// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.problem.ProblemType;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.platform.BackendProblem;

/// Answers one campaign: the purpose notice first, a few items on each screen, a review, one submission.
@Route("assessment")
@PermitAll
class AnsweringView extends Div implements HasUrlParameter<String>, HasDynamicTitle, Steps {

    private static final String STEP = "step";

    private final transient MyResponses responses;
    private @Nullable AnswerSheet sheet;
    private String title = "";

    AnsweringView(MyResponses responses) {
        this.responses = responses;
    }

    @Override
    public void setParameter(BeforeEvent event, String campaignId) {
        var known = sheet;
        if (known == null || !known.campaignId().equals(campaignId)) {
            known = new AnswerSheet(responses.response(campaignId));
            sheet = known;
        }
        title = known.response().campaign().title();
        show(known, step(event));
    }

    private static Optional<Integer> step(BeforeEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(text -> Integer.parseInt(text) - 1);
    }

    private void show(AnswerSheet shown, Optional<Integer> step) {
        removeAll();
        var response = shown.response();
        if (response.state().equals("SUBMITTED")) {
            add(response.result() == null ? new ThanksPage(response) : new ResultPage(response, response.result()));
        } else if (!response.noticeConfirmed()) {
            add(new NoticePage(response, () -> confirm(shown)));
        } else if (shown.adaptive()) {
            add(shown.next()
                    .<Component>map(question -> new NextQuestionPage(shown, question, responses, this::goOn))
                    .orElseGet(() -> new EndOfTestPage(shown, () -> submit(shown))));
        } else {
            int index = step.orElseGet(
                    () -> shown.firstOpen().orElse(shown.screens().size()));
            add(
                    index < shown.screens().size()
                            ? new QuestionsPage(shown, index, responses, this)
                            : new ReviewPage(shown, this, () -> submit(shown)));
        }
        toTop();
    }

    /// The same view stays on the page, so the browser would not scroll by itself, and a screen reader would be
    /// silent.
    private void toTop() {
        getElement()
                .executeJs("scrollTo(0, 0); const h = this.querySelector('h1');"
                        + " if (h) { h.tabIndex = -1; h.focus({ preventScroll: true }); }");
    }

    private void confirm(AnswerSheet shown) {
        var campaignId = shown.campaignId();
        responses.keep(campaignId, Map.of(), shown.response().notice().version());
        sheet = null;
        UI.getCurrent().navigate(AnsweringView.class, campaignId, QueryParameters.of(STEP, "1"));
    }

    /// What comes next in a test that adapts, the backend knows.
    private void goOn() {
        var before = sheet;
        if (before != null) {
            var current = new AnswerSheet(responses.response(before.campaignId()));
            sheet = current;
            show(current, Optional.empty());
        }
    }

    private void submit(AnswerSheet shown) {
        try {
            sheet = new AnswerSheet(responses.submit(shown.campaignId(), shown.version()));
            show(sheet, Optional.empty());
        } catch (BackendProblem problem) {
            if (problem.is(ProblemType.UNAUTHENTICATED)) {
                throw problem;
            }
            // another tab or a phone went on meanwhile: show what is kept now, with the problem above it
            var current = new AnswerSheet(responses.response(shown.campaignId()));
            sheet = current;
            show(current, Optional.of(current.screens().size()));
            addComponentAsFirst(new ProblemBox(problem));
        }
    }

    @Override
    public void to(int index) {
        var shown = sheet;
        if (shown != null) {
            UI.getCurrent()
                    .navigate(
                            AnsweringView.class,
                            shown.campaignId(),
                            QueryParameters.of(STEP, Integer.toString(index + 1)));
        }
    }

    @Override
    public String href(int index) {
        return "assessment/" + (sheet == null ? "" : sheet.campaignId()) + "?" + STEP + "=" + (index + 1);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", title);
    }
}
