// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shirube.contract.platform.TaskView;
import org.shirube.contract.skills.GapView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.platform.Backend;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;
import org.shirube.ui.profile.MyProfile;

/// 今日やること: what the caller must do now, by due date, each with its reason and one button.
@Route("")
@PermitAll
class TodayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SOON = 7;
    private final transient Backend backend;
    private final transient Me me;
    private final transient MyProfile profile;

    TodayView(Backend backend, Me me, MyProfile profile) {
        this.profile = profile;
        this.backend = backend;
        this.me = me;
    }

    /// Not in the constructor: whoever chooses the page again sees it anew.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var tasks = backend.get("/api/v1/me/tasks").list(TaskView.class);
        var open = tasks.stream().filter(task -> !task.done()).toList();
        add(head(open));
        var main = open.isEmpty() ? nothing() : list(open);
        var aside = aside(tasks);
        add(aside.getElement().getChildCount() == 0 ? main : Blocks.box("sh-cols-aside", main, aside));
    }

    private Component aside(List<TaskView> tasks) {
        var aside = Blocks.box("sh-stack");
        profile.wayToWish().ifPresent(gap -> aside.add(goal(gap)));
        var done = tasks.stream().filter(TaskView::done).toList();
        if (!done.isEmpty()) {
            aside.add(done(done));
        }
        return aside;
    }

    private Component goal(GapView gap) {
        var label = getTranslation("profile.fit");
        int fit = MyProfile.fit(gap);
        var words = getTranslation("today.goal.words", fit);
        var number = Blocks.box("sh-number", new Span(Integer.toString(fit)), Blocks.text("sh-unit", "/ 100"));
        var card = Blocks.card(
                getTranslation("today.goal"),
                Blocks.text("sh-sub", gap.role().roleName()),
                number,
                Blocks.bar(fit / 100.0, label + " " + words));
        gap.courses().stream()
                .findFirst()
                .ifPresent(course -> card.add(new Paragraph(
                        new Span(getTranslation("today.goal.course")),
                        new Anchor(
                                "courses/" + course.courseCode(),
                                getTranslation("today.goal.hours", course.title(), Formats.number(course.hours()))))));
        card.add(new Anchor("profile", getTranslation("today.empty.way")));
        return card;
    }

    private Component done(List<TaskView> done) {
        var card = Blocks.card(getTranslation("today.done"));
        done.forEach(task -> card.add(new Paragraph(getTranslation("today.done.one", task.title()))));
        return card;
    }

    private Component head(List<TaskView> open) {
        var name = familyName(me.view().name());
        if (open.isEmpty()) {
            return Blocks.head(getTranslation("today.none", name), getTranslation("today.none.purpose"));
        }
        int minutes = open.stream().mapToInt(TaskView::minutes).sum();
        return Blocks.head(getTranslation("today.title", name, open.size()), getTranslation("today.purpose", minutes));
    }

    /// People are greeted by their family name, which is written first and apart.
    private static String familyName(String name) {
        return name.strip().split("[\\s\\u3000]+", 2)[0];
    }

    private Component nothing() {
        return Blocks.flush(new EmptyState(
                getTranslation("today.empty"),
                getTranslation("today.empty.why"),
                Blocks.linkButton("profile", getTranslation("today.empty.way"))));
    }

    private Component list(List<TaskView> open) {
        var list = Blocks.flush();
        list.setAriaRole("list");
        open.forEach(task -> list.add(line(task, task == open.getFirst())));
        return list;
    }

    /// @param first whether it is due first: then its button is the page's primary action
    private Component line(TaskView task, boolean first) {
        var meta = Blocks.box("sh-meta");
        if (task.due() != null) {
            meta.add(Blocks.tag(due(task), tone(task)));
        }
        meta.add(Blocks.text("sh-small", getTranslation("today.minutes", task.minutes())));
        var verb = getTranslation(task.progress() > 0 ? "today.continue" : "today.start");
        var way = first ? Blocks.primaryLink(task.href(), verb) : Blocks.linkButton(task.href(), verb);
        way.setAriaLabel(verb + ": " + task.title());
        var line = Blocks.box("sh-task", new Div(meta, new H2(task.title()), new Paragraph(task.reason())), way);
        line.addClassName(tone(task).css());
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private String due(TaskView task) {
        var due = task.due();
        if (due == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(me.today(), due);
        var day = Formats.shortDay(due);
        if (days < 0) {
            return getTranslation("today.overdue", day, -days);
        }
        if (days == 0) {
            return getTranslation("today.due-today", day);
        }
        return days <= SOON ? getTranslation("today.due-soon", day, days) : getTranslation("today.due", day);
    }

    private Tone tone(TaskView task) {
        var due = task.due();
        if (due == null) {
            return Tone.PLAIN;
        }
        long days = ChronoUnit.DAYS.between(me.today(), due);
        if (days < 0) {
            return Tone.BAD;
        }
        return days <= SOON ? Tone.NEED : days <= 3 * SOON ? Tone.WARN : Tone.PLAIN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("today.menu"));
    }
}
