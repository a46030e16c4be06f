// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.contract.platform.TaskView;
import org.shirube.ui.FakeBackend;
import org.shirube.ui.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
@ViewPackages(packages = "org.shirube.ui")
class TodayViewTest extends SpringBrowserlessTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    FakeBackend backend;

    @BeforeEach
    void twoTasks() {
        backend.reset();
        backend.on(
                "GET /api/v1/me/tasks",
                List.of(task("自己診断", 4, 0.4, false), task("テスト", 16, 0, false), task("基礎研修", -90, 1, true)));
    }

    @Test
    void openTasksAreCountedAndListedInTheirOrder() {
        navigate(TodayView.class);

        assertThat(findInView(H1.class).single().getText()).isEqualTo("門馬さん、今日やることは2つです");
        assertThat(findInView(H2.class).all().stream().map(H2::getText)).containsSubsequence("自己診断", "テスト");
    }

    @Test
    void whatWasBegunIsContinued() {
        navigate(TodayView.class);

        assertThat(findInView(Anchor.class).all().stream().map(Anchor::getText)).contains("続きから始める", "始める");
    }

    @Test
    void whatIsDueFirstIsTheOnePrimaryAction() {
        navigate(TodayView.class);

        assertThat(findInView(Anchor.class).all().stream()
                        .filter(way -> way.hasClassName("sh-btn-primary"))
                        .map(Anchor::getText))
                .containsExactly("続きから始める");
    }

    @Test
    void nothingToDoIsSaidCalmly() {
        backend.on("GET /api/v1/me/tasks", List.of());

        navigate(TodayView.class);

        assertThat(findInView(H1.class).single().getText()).contains("今日やることはありません");
    }

    private static TaskView task(String title, int days, double progress, boolean done) {
        return new TaskView(
                "SELF_RATING", title, FakeBackend.TODAY.plusDays(days), 8, "育成のためです。", "assessment/1", progress, done);
    }
}
