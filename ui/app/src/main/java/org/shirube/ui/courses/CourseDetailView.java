// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.courses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.training.CourseView;
import org.shirube.contract.training.CourseView.SkillLevel;
import org.shirube.contract.training.EnrolmentView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Blocks.Fact;
import org.shirube.ui.blocks.Level;
import org.shirube.ui.blocks.Timeline;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Languages;

/// One course: what it is, what it brings one to, and where the caller is with it.
@Route("courses")
@PermitAll
class CourseDetailView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient MyCourses courses;
    private String title = "";

    CourseDetailView(MyCourses courses) {
        this.courses = courses;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        removeAll();
        var course = courses.course(code);
        title = course.title();
        var purpose = course.description() == null ? "" : course.description();
        var head = Blocks.head(course.title(), purpose);
        add(back(), head);
        var left = Blocks.box("sh-stack", Blocks.card(getTranslation("courses.about"), Blocks.facts(facts(course))));
        if (!course.reaches().isEmpty()) {
            left.add(Blocks.card(getTranslation("courses.reaches"), levels(course.reaches())));
        }
        if (!course.presumes().isEmpty()) {
            left.add(Blocks.card(getTranslation("courses.presumes"), levels(course.presumes())));
        }
        var mine = courses.mine().stream()
                .filter(enrolment -> enrolment.courseCode().equals(code))
                .toList();
        add(Blocks.box("sh-cols-aside", left, Blocks.box("sh-stack", own(mine, course))));
    }

    private Component back() {
        return new Anchor("courses", getTranslation("courses.back"));
    }

    private Component own(List<EnrolmentView> mine, CourseView course) {
        var card = Blocks.card(getTranslation("courses.own"));
        if (mine.isEmpty()) {
            card.add(new Paragraph(getTranslation(course.mandatory() ? "courses.own.mandatory" : "courses.own.none")));
            return card;
        }
        mine.forEach(enrolment -> {
            card.add(EnrolmentStates.tag(enrolment));
            dates(enrolment).forEach(card::add);
            card.add(history(enrolment));
        });
        return card;
    }

    private List<Component> dates(EnrolmentView enrolment) {
        var dates = new ArrayList<Component>();
        var due = enrolment.due();
        if (due != null && !EnrolmentStates.isOver(enrolment)) {
            dates.add(new Paragraph(getTranslation("today.due", Formats.day(due))));
        }
        var expires = enrolment.expires();
        if (expires != null) {
            dates.add(new Paragraph(getTranslation("courses.expires", Formats.day(expires))));
        }
        return dates;
    }

    private Component history(EnrolmentView enrolment) {
        var timeline = new Timeline();
        enrolment
                .history()
                .reversed()
                .forEach(move -> timeline.entry(
                        Formats.day(dayOf(move, enrolment)),
                        getTranslation("courses.state." + move.state()),
                        move.why(),
                        move == enrolment.history().getLast()));
        return timeline;
    }

    /// A completion counts from the day of the course, not from the day on which it was recorded.
    private static LocalDate dayOf(EnrolmentView.Move move, EnrolmentView enrolment) {
        var done = enrolment.completedOn();
        return done != null && move.state().equals(enrolment.state()) ? done : Formats.dayOf(move.at());
    }

    private Component levels(List<SkillLevel> levels) {
        var list = Blocks.box("sh-levels");
        levels.forEach(level -> list.add(
                Blocks.box("sh-levels-row", new Span(level.skillName()), new Level(level.level(), null, false, null))));
        return list;
    }

    private List<Fact> facts(CourseView course) {
        var facts = new ArrayList<Fact>();
        add(
                facts,
                "courses.how",
                getTranslation(
                        "courses.mode-hours",
                        getTranslation("courses.mode." + course.mode()),
                        Formats.number(course.hours())));
        add(facts, "courses.provider", course.provider());
        add(facts, "courses.mandatory", course.mandatory() ? getTranslation("courses.mandatory.yes") : null);
        add(facts, "courses.basis", course.legalBasis());
        var months = course.validMonths();
        add(facts, "courses.valid", months == null ? null : getTranslation("courses.valid.months", months));
        var capacity = course.capacity();
        add(facts, "courses.capacity", capacity == null ? null : getTranslation("courses.capacity.people", capacity));
        add(facts, "courses.cost", money(course));
        add(facts, "courses.report", course.reportRequired() ? getTranslation("courses.report.yes") : null);
        return facts;
    }

    private void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(getTranslation(key), value));
        }
    }

    private @Nullable String money(CourseView course) {
        var cost = course.cost();
        return cost == null || cost == 0
                ? null
                : getTranslation(
                        "courses.cost.yen",
                        NumberFormat.getInstance(Languages.current()).format(cost));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", title);
    }
}
