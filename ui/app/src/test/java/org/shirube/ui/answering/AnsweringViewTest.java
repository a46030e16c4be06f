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
import org.shirube.contract.problem.ProblemType;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.shirube.ui.blocks.ProblemBox;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
class AnsweringViewTest extends SpringBrowserlessTest {

    private static final String READ = "GET /api/v1/me/responses/{campaignId}";
    private static final String KEEP = "PUT /api/v1/me/responses/{campaignId}";
    private static final String SUBMIT = "POST /api/v1/me/responses/{campaignId}/submit";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    private final Map<String, Integer> kept = new HashMap<>();
    private boolean confirmed;
    private boolean submitted;

    @BeforeEach
    void anOpenCampaignOfTenItems() {
        backend.reset();
        kept.clear();
        confirmed = true;
        submitted = false;
        backend.on(READ, request -> response());
        backend.on(KEEP, request -> keep((AnswersRequest) request.body()));
        backend.on(SUBMIT, request -> {
            submitted = true;
            return response();
        });
    }

    @Test
    void theNoticeStandsBeforeTheFirstAnswer() {
        confirmed = false;

        open();

        assertThat(find(AnswerGroup.class).all()).isEmpty();

        test(button("確認して始める")).click();

        assertThat(backend.sent(KEEP).getFirst().body()).isEqualTo(new AnswersRequest(Map.of(), "1"));
        assertThat(find(AnswerGroup.class).all()).hasSize(4);
    }

    @Test
    void everyAnswerIsSavedAtOnce() {
        open();

        answer(0, 3);

        assertThat(kept).containsExactlyEntriesOf(Map.of("Q1", 3));
    }

    @Test
    void oneGoesOnAtTheFirstOpenItem() {
        IntStream.rangeClosed(1, 4).forEach(number -> kept.put("Q" + number, 2));

        open();

        assertThat(find(AnswerGroup.class).all().getFirst().item().code()).isEqualTo("Q5");
    }

    @Test
    void whatCouldNotBeSavedIsSentWithTheNextAnswer() {
        open();
        backend.refuse(KEEP, ProblemType.UNAVAILABLE, "つながりません。");
        answer(0, 1);
        assertThat(find(ProblemBox.class).all()).hasSize(1);

        backend.on(KEEP, request -> keep((AnswersRequest) request.body()));
        answer(1, 2);

        assertThat(kept).containsExactlyInAnyOrderEntriesOf(Map.of("Q1", 1, "Q2", 2));
        assertThat(find(ProblemBox.class).all()).isEmpty();
    }

    @Test
    void itIsSubmittedOnceWithTheVersionThatWasSeen() {
        IntStream.rangeClosed(1, 10).forEach(number -> kept.put("Q" + number, 2));
        open();

        test(button("提出する")).click();

        assertThat(backend.sent(SUBMIT))
                .singleElement()
                .satisfies(request -> assertThat(request.version()).isEqualTo(7L));
        assertThat(findInView(H1.class).single().getText()).contains("ありがとうございました");
    }

    @Test
    void aSubmissionThatIsRefusedShowsWhatIsKeptNow() {
        IntStream.rangeClosed(1, 10).forEach(number -> kept.put("Q" + number, 2));
        open();
        backend.refuse(SUBMIT, ProblemType.STALE_VERSION, "ほかの画面で答えが変わりました。");

        test(button("提出する")).click();

        assertThat(find(ProblemBox.class).all()).hasSize(1);
        assertThat(button("提出する").isEnabled()).isTrue();
    }

    private static void open() {
        UI.getCurrent().navigate("assessment/c1");
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private void answer(int position, int value) {
        var group = find(AnswerGroup.class).all().get(position);
        ComponentUtil.fireEvent(group, new AnswerGroup.AnswerGiven(group, true, Integer.toString(value)));
    }

    private SavedAnswersView keep(AnswersRequest request) {
        confirmed = confirmed || request.noticeVersion() != null;
        kept.putAll(request.answers());
        return new SavedAnswersView("STARTED", Map.copyOf(kept), Instant.EPOCH, 7);
    }

    private ResponseView response() {
        var items = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> new ItemView(
                        "Q" + number,
                        "DXの基礎",
                        "A" + number,
                        "項目" + number,
                        "設問" + number,
                        List.of("0", "1", "2", "3", "4"),
                        0))
                .toList();
        var campaign = new CampaignView(
                "c1",
                "自己診断",
                "SR",
                "自己診断",
                "SELF_RATING",
                "OPEN",
                Map.of(),
                "全職員",
                FakeBackend.TODAY,
                FakeBackend.TODAY.plusDays(4),
                null,
                null,
                1);
        return new ResponseView(
                campaign,
                new InstrumentView("SR", "SR", "1", "自己診断", "SELF_RATING", 5, items),
                submitted ? "SUBMITTED" : "STARTED",
                10,
                Map.copyOf(kept),
                new ResponseView.PurposeNotice("1", "育成のためです。", List.of("あなた")),
                confirmed,
                submitted ? Instant.EPOCH : null,
                null,
                7);
    }
}
