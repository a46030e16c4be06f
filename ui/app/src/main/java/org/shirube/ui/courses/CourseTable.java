// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.courses;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shirube.contract.training.CourseView;
import org.shirube.contract.training.EnrolmentView;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;

/// The catalogue. Each title is a link to the course.
class CourseTable extends Grid<CourseView> {

    private static final String TITLE = "<a class='sh-strong' href='courses/${item.code}'>${item.title}</a>"
            + " <span class=${item.mandatory ? 'sh-tag sh-need' : 'sh-none'}>${item.mandatory}</span>";
    private static final String STATE =
            "<span class=${item.stateCss}>${item.state}</span><span class='sh-sub'>${item.when}</span>";

    private final transient Map<String, EnrolmentView> mine;

    CourseTable(List<CourseView> courses, List<EnrolmentView> mine) {
        this.mine =
                mine.stream().collect(Collectors.toMap(EnrolmentView::courseCode, one -> one, (newer, older) -> newer));
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        addClassName("sh-grid");
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", getTranslation("courses.title"));
        var one = addColumn(row(TITLE + "<span class='sh-sub'>${item.mode} ・ ${item.reaches}</span>" + STATE))
                .setHeader(getTranslation("courses.course"))
                .setFlexGrow(1);
        var title = addColumn(row(TITLE + "<span class='sh-sub'>${item.description}</span>"))
                .setHeader(getTranslation("courses.course"))
                .setWidth("300px")
                .setFlexGrow(3)
                .setRowHeader(true);
        var mode = addColumn(row("${item.mode}"))
                .setHeader(getTranslation("courses.how"))
                .setWidth("158px")
                .setFlexGrow(0);
        var reaches = addColumn(row("${item.reaches}"))
                .setHeader(getTranslation("courses.reaches"))
                .setWidth("220px")
                .setFlexGrow(2)
                .setPartNameGenerator(course -> "quiet");
        var state = addColumn(row(STATE))
                .setHeader(getTranslation("courses.state"))
                .setWidth("150px")
                .setFlexGrow(0);
        Tables.narrow(this, one, title, mode, reaches, state);
        setItems(courses);
    }

    private LitRenderer<CourseView> row(String template) {
        return LitRenderer.<CourseView>of(template)
                .withProperty("code", CourseView::code)
                .withProperty("title", CourseView::title)
                .withProperty("mandatory", course -> course.mandatory() ? getTranslation("courses.mandatory") : "")
                .withProperty("description", course -> course.description() == null ? "" : course.description())
                .withProperty(
                        "mode",
                        course -> getTranslation(
                                "courses.mode-hours",
                                getTranslation("courses.mode." + course.mode()),
                                Formats.number(course.hours())))
                .withProperty("reaches", this::reaches)
                .withProperty("state", this::state)
                .withProperty("when", this::when)
                .withProperty("stateCss", this::stateCss);
    }

    private String reaches(CourseView course) {
        return course.reaches().stream()
                .map(reached -> reached.skillName() + " " + reached.level())
                .collect(Collectors.joining(getTranslation("profile.list-join")));
    }

    private String state(CourseView course) {
        var enrolment = mine.get(course.code());
        return enrolment == null ? "" : EnrolmentStates.state(enrolment);
    }

    private String when(CourseView course) {
        var enrolment = mine.get(course.code());
        var done = enrolment == null ? null : enrolment.completedOn();
        return done == null ? "" : Formats.day(done);
    }

    private String stateCss(CourseView course) {
        var enrolment = mine.get(course.code());
        return enrolment == null
                ? "sh-none"
                : "sh-tag " + EnrolmentStates.tone(enrolment).css();
    }
}
