// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shirube.contract.platform.TaskView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.platform.Backend;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;

/// 今日やること: what the caller must do now, by due date, each with its reason and one button.
@Route("")
@PermitAll
class TodayView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SOON = 7;
    private final transient Backend backend;
    private final transient Me me;

    TodayView(Backend backend, Me me) {
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
        add(open.isEmpty() ? nothing() : list(open));
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
        open.forEach(task -> list.add(line(task)));
        return list;
    }

    private Component line(TaskView task) {
        var meta = Blocks.box("sh-meta");
        if (task.due() != null) {
            meta.add(Blocks.tag(due(task), tone(task)));
        }
        meta.add(Blocks.text("sh-small", getTranslation("today.minutes", task.minutes())));
        var verb = getTranslation(task.progress() > 0 ? "today.continue" : "today.start");
        var way =
                tone(task) == Tone.NEED ? Blocks.primaryLink(task.href(), verb) : Blocks.linkButton(task.href(), verb);
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
