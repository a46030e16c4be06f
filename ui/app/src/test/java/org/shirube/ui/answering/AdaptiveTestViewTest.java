// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.contract.assessment.AnswersRequest;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.InstrumentView;
import org.shirube.contract.assessment.InstrumentView.ItemView;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.contract.assessment.SavedAnswersView;
import org.shirube.contract.assessment.TestPlanView;
import org.shirube.contract.assessment.TestResultView;
import org.shirube.contract.problem.ProblemType;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.shirube.ui.blocks.ProblemBox;
import org.springframework.beans.factory.annotation.Autowired;

/// A test of two questions that adapts.
@ViewTest
@ViewPackages(packages = "org.shirube.ui")
class AdaptiveTestViewTest extends SpringBrowserlessTest {

    private static final String READ = "GET /api/v1/me/responses/{campaignId}";
    private static final String KEEP = "PUT /api/v1/me/responses/{campaignId}";
    private static final String SUBMIT = "POST /api/v1/me/responses/{campaignId}/submit";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    private final Map<String, Integer> kept = new HashMap<>();
    private boolean submitted;

    @BeforeEach
    void anOpenTest() {
        backend.reset();
        kept.clear();
        submitted = false;
        backend.on(READ, request -> response());
        backend.on(KEEP, request -> keep((AnswersRequest) request.body()));
        backend.on(SUBMIT, request -> {
            submitted = true;
            return response();
        });
    }

    @Test
    void choosingAloneSendsNothing() {
        open();

        choose(2);

        assertThat(backend.sent(KEEP)).isEmpty();
        assertThat(title()).isEqualTo("第1問");
    }

    @Test
    void theNextQuestionComesAfterTheAnswer() {
        open();
        choose(2);
        press("答えて次へ");

        assertThat(kept).isEqualTo(Map.of("Q1", 2));
        assertThat(title()).isEqualTo("第2問");
        assertThat(find(AnswerGroup.class).single().item().code()).isEqualTo("Q2");
    }

    @Test
    void nothingIsSentWithoutAnAnswer() {
        open();
        press("答えて次へ");

        assertThat(backend.sent(KEEP)).isEmpty();
        assertThat(title()).isEqualTo("第1問");
    }

    @Test
    void anAnswerThatCouldNotBeSentStaysOnThePage() {
        open();
        backend.refuse(KEEP, ProblemType.UNAVAILABLE, "つながりません。");
        choose(3);
        press("答えて次へ");
        assertThat(find(ProblemBox.class).all()).hasSize(1);

        backend.on(KEEP, request -> keep((AnswersRequest) request.body()));
        press("答えて次へ");

        assertThat(kept).isEqualTo(Map.of("Q1", 3));
    }

    @Test
    void afterTheLastQuestionComesTheResultWithWhatFollows() {
        kept.putAll(Map.of("Q1", 1, "Q2", 1));
        open();
        assertThat(title()).isEqualTo("テストは終わりです");

        press("提出して結果を見る");

        assertThat(title()).isEqualTo("理解度テスト の結果");
        assertThat(find(MarkedQuestion.class).all()).hasSize(2);
        assertThat(text()).contains("補習があります。", "段階2に届かなかったため、「年次研修」を", "だからです。");
    }

    private static void open() {
        UI.getCurrent().navigate("assessment/c1");
    }

    private String title() {
        return findInView(H1.class).single().getText();
    }

    private String text() {
        return ((AnsweringView) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    private void choose(int value) {
        var group = find(AnswerGroup.class).single();
        ComponentUtil.fireEvent(group, new AnswerGroup.AnswerGiven(group, true, Integer.toString(value)));
    }

    private SavedAnswersView keep(AnswersRequest request) {
        kept.putAll(request.answers());
        return new SavedAnswersView("STARTED", Map.copyOf(kept), Instant.EPOCH, 7);
    }

    private ResponseView response() {
        var items = IntStream.rangeClosed(1, Math.min(2, kept.size() + 1))
                .mapToObj(number ->
                        new ItemView("Q" + number, "B", "B01", "認証", "設問" + number, List.of("ア", "イ", "ウ", "エ"), 1))
                .toList();
        var plan = new TestPlanView("ADAPTIVE", new TestPlanView.FollowUp("S01", 2, 30));
        var campaign = new CampaignView(
                "c1",
                "理解度テスト",
                "ST",
                "理解度テスト",
                "KNOWLEDGE_TEST",
                "OPEN",
                Map.of(),
                "全職員",
                FakeBackend.TODAY,
                FakeBackend.TODAY.plusDays(4),
                null,
                plan,
                1);
        return new ResponseView(
                campaign,
                new InstrumentView("ST", "ST", "1", "理解度テスト", "KNOWLEDGE_TEST", 5, items),
                submitted ? "SUBMITTED" : "STARTED",
                25,
                Map.copyOf(kept),
                new ResponseView.PurposeNotice("1", "育成のためです。", List.of("あなた")),
                true,
                submitted ? Instant.EPOCH : null,
                submitted ? result() : null,
                7);
    }

    private static TestResultView result() {
        var question = new TestResultView.TestQuestion(
                "Q1", "認証", "設問1", List.of("ア", "イ", "ウ", "エ"), 1, List.of(2), false, "だからです。");
        return new TestResultView(
                0,
                2,
                1,
                "知っている",
                List.of(new TestResultView.TestTopic("認証", 0, 2)),
                List.of(question, question),
                new TestResultView.NeededCourse("S01", "年次研修", 2, FakeBackend.TODAY));
    }
}
