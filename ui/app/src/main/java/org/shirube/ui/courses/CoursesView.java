// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.courses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.shirube.contract.training.CourseView;
import org.shirube.contract.training.EnrolmentView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.platform.Formats;

/// 研修: the caller's own courses on top, below them the catalogue.
@Route("courses")
@PermitAll
class CoursesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> MODES = List.of("E_LEARNING", "ONLINE", "CLASSROOM", "RESIDENTIAL", "ON_THE_JOB");

    private final transient MyCourses courses;

    CoursesView(MyCourses courses) {
        this.courses = courses;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var filter = CourseFilter.of(event.getLocation().getQueryParameters());
        var all = courses.catalogue();
        var mine = courses.mine();
        add(Blocks.head(getTranslation("courses.title"), getTranslation("courses.purpose")));
        own(mine);
        var found = all.stream().filter(filter::fits).toList();
        add(new H2(getTranslation("courses.catalogue", found.size())));
        add(filters(filter, all));
        add(
                found.isEmpty()
                        ? Blocks.flush(new EmptyState(
                                getTranslation("courses.none"),
                                getTranslation("courses.none.why"),
                                Blocks.linkButton("courses", getTranslation("courses.none.way"))))
                        : Blocks.flush(new CourseTable(found, mine)));
    }

    private void own(List<EnrolmentView> mine) {
        var open = mine.stream().filter(one -> !EnrolmentStates.isOver(one)).toList();
        var over = mine.stream().filter(EnrolmentStates::isOver).toList();
        if (!open.isEmpty()) {
            add(Blocks.flush(getTranslation("courses.mine", open.size()), null, list(open)));
        }
        if (!over.isEmpty()) {
            var details = new Details(getTranslation("courses.over", over.size()), Blocks.flush(list(over)));
            details.addClassName("sh-past");
            add(details);
        }
    }

    private Component list(List<EnrolmentView> enrolments) {
        var list = new Div();
        list.getElement().setAttribute("role", "list");
        enrolments.forEach(enrolment -> list.add(line(enrolment)));
        return list;
    }

    private Component line(EnrolmentView enrolment) {
        var what = new Div(new Anchor("courses/" + enrolment.courseCode(), enrolment.courseTitle()));
        what.addClassName("sh-strong");
        var due = enrolment.due();
        if (due != null && !EnrolmentStates.isOver(enrolment)) {
            what.add(Blocks.text("sh-sub", getTranslation("today.due", Formats.day(due))));
        }
        var line = Blocks.box("sh-line", what, EnrolmentStates.tag(enrolment));
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private Component filters(CourseFilter filter, List<CourseView> all) {
        var text = new TextField();
        text.setPlaceholder(getTranslation("courses.search"));
        text.setAriaLabel(getTranslation("courses.search"));
        text.setPrefixComponent(Blocks.icon("search"));
        text.setClearButtonVisible(true);
        text.setValue(filter.text() == null ? "" : filter.text());
        text.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        text.addValueChangeListener(event -> go(filter.withText(event.getValue())));
        var chips = Blocks.chips(text);
        var mandatory = Blocks.chip(getTranslation("courses.mandatory"), filter.mandatory());
        mandatory.addClickListener(event -> go(filter.withMandatory(!filter.mandatory())));
        chips.add(mandatory);
        MODES.forEach(mode -> chips.add(modeChip(filter, mode)));
        if (filter.skill() != null) {
            chips.add(skillChip(filter, filter.skill(), all));
        }
        return chips;
    }

    private Button modeChip(CourseFilter filter, String mode) {
        boolean chosen = mode.equals(filter.mode());
        var chip = Blocks.chip(getTranslation("courses.mode." + mode), chosen);
        chip.addClickListener(event -> go(filter.withMode(chosen ? null : mode)));
        return chip;
    }

    private Button skillChip(CourseFilter filter, String skill, List<CourseView> all) {
        var name = all.stream()
                .flatMap(course -> course.reaches().stream())
                .filter(reached -> reached.skillCode().equals(skill))
                .map(CourseView.SkillLevel::skillName)
                .findFirst()
                .orElse(skill);
        var chip = Blocks.chip(getTranslation("courses.filter.skill", name), true);
        chip.addClickListener(event -> go(filter.withoutSkill()));
        return chip;
    }

    private static void go(CourseFilter filter) {
        UI.getCurrent().navigate("courses", filter.parameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("courses.title"));
    }
}
