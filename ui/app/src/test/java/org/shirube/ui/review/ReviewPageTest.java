// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.ReviewListView;
import org.shirube.contract.assessment.ReviewListView.ReviewLine;
import org.shirube.contract.assessment.ReviewRequest;
import org.shirube.contract.assessment.ReviewView;
import org.shirube.contract.assessment.ReviewView.ReviewItem;
import org.shirube.contract.assessment.SavedReviewView;
import org.shirube.contract.organization.PersonRef;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.ProblemType;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.review.RatingGroup.LevelChosen;
import org.springframework.beans.factory.annotation.Autowired;

/// One person with an item that differs (own 2, confirmed before 4) and one that does not (own 3).
@ViewTest
@ViewPackages(packages = "org.shirube.ui")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPageTest extends SpringBrowserlessTest {

    private static final String LIST = "/api/v1/reviews/{campaignId}";
    private static final String ONE = LIST + "/{personId}";
    private static final List<String> CONFIRM = List.of("この段階で確認する", "自己診断のとおり確認する");
    private static final PersonRef PERSON = new PersonRef("p9", "040014", "汐田 ヒロ");
    private static final List<String> STEPS = List.of("まだ", "知っている", "支援", "一人で", "指導");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    /// The session asks who is signed in before a test begins.
    @BeforeAll
    void aManagerIsSignedIn() {
        backend.signedIn(Role.EMPLOYEE, Role.MANAGER);
    }

    @BeforeEach
    void onePersonIsLeft() {
        backend.reset();
        backend.signedIn(Role.EMPLOYEE, Role.MANAGER);
        backend.on("GET " + LIST, new ReviewListView(campaign(), 1, 0, 1, 0, List.of(line()), null));
        backend.on("GET " + ONE, review());
        backend.on("PUT " + ONE, saved());
        backend.on("POST " + ONE + "/confirm", saved());
        navigate("reviews/c1", ReviewPage.class);
    }

    @Test
    void theFirstWhoIsLeftIsShownAndCannotBeConfirmedUntilWhatDiffersIsRated() {
        assertThat(find(RatingGroup.class).all()).hasSize(2);
        assertThat(confirm().isEnabled()).isFalse();

        choose(0, 3);

        assertThat(confirm().isEnabled()).isTrue();
        assertThat(confirm().getText()).isEqualTo("この段階で確認する");
    }

    @Test
    void everyLevelIsSavedAtOnceAndAlone() {
        choose(0, 3);
        choose(1, 2);

        assertThat(backend.sent("PUT " + ONE).stream()
                        .map(request -> ((ReviewRequest) request.body()).ratings())
                        .toList())
                .isEqualTo(List.of(Map.of("B05-1", 3), Map.of("B01-1", 2)));
    }

    @Test
    void twoLevelsFromTheOwnAnswerAskForATalk() {
        assertThat(find(TalkPart.class).all()).isEmpty();

        choose(0, 4);

        assertThat(find(TalkPart.class).single().isVisible()).isTrue();
        assertThat(confirm().isEnabled()).isFalse();
    }

    @Test
    void whatCouldNotBeSavedIsSentAgainWithTheNextChange() {
        backend.refuse("PUT " + ONE, ProblemType.UNAVAILABLE, "いま利用できません。");
        choose(0, 3);

        assertThat(find(ProblemBox.class).all()).hasSize(1);
        assertThat(confirm().isEnabled()).isFalse();

        backend.on("PUT " + ONE, saved());
        choose(1, 2);

        assertThat(((ReviewRequest) backend.sent("PUT " + ONE).getLast().body()).ratings())
                .isEqualTo(Map.of("B05-1", 3, "B01-1", 2));
        assertThat(find(ProblemBox.class).all()).isEmpty();
    }

    @Test
    void theVersionThatWasSeenIsConfirmed() {
        choose(0, 3);
        test(confirm()).click();

        assertThat(backend.sent("POST " + ONE + "/confirm")).singleElement().returns(5L, request -> request.version());
    }

    private void choose(int group, int level) {
        var chosen = find(RatingGroup.class).all().get(group);
        ComponentUtil.fireEvent(chosen, new LevelChosen(chosen, true, Integer.toString(level)));
    }

    private Button confirm() {
        return find(Button.class).all().stream()
                .filter(button -> CONFIRM.contains(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static ReviewLine line() {
        return new ReviewLine(PERSON, null, "130", "保険年金課", "主査", "WAITING", 1, null, null, true, true);
    }

    private static ReviewView review() {
        return new ReviewView(
                campaign(),
                PERSON,
                null,
                "保険年金課",
                "主査",
                List.of(),
                "WAITING",
                List.of(item("B05-1", 2, 4, true), item("B01-1", 3, 3, false)),
                null,
                null,
                null,
                null,
                0);
    }

    private static ReviewItem item(String code, int own, int before, boolean differs) {
        return new ReviewItem(
                code, code.substring(0, 3), "不審なメール", "安全", "気づける。", STEPS, 0, own, before, 2, differs, null, null);
    }

    private static SavedReviewView saved() {
        return new SavedReviewView("DRAFT", Map.of(), Map.of(), null, Instant.EPOCH, 5);
    }

    private static CampaignView campaign() {
        return new CampaignView(
                "c1",
                "令和8年度 自己診断",
                "i1",
                "デジタルリテラシー自己診断",
                "SELF_RATING",
                "REVIEW",
                Map.of("everybody", true),
                "全職員",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 10, 31),
                null,
                3);
    }
}
