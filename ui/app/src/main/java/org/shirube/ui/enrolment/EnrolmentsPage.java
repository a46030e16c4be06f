// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.enrolment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.training.CourseView;
import org.shirube.contract.training.EnrolmentView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.CursorList;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;

/// 受講: who is on the way through a course, and the way to mark it 修了 or 未修了.
@Route("enrolments")
@RolesAllowed(Roles.HR)
class EnrolmentsPage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final List<String> STATES = List.of("ASSIGNED", "ENROLLED", "COMPLETED", "NOT_COMPLETED");

    private final transient EnrolmentClient enrolments;
    private final transient Me me;

    EnrolmentsPage(EnrolmentClient enrolments, Me me) {
        this.enrolments = enrolments;
        this.me = me;
        addClassName("sh-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = Address.of(event.getLocation());
        var courses = enrolments.courses();
        var chosen = courses.stream()
                .filter(course ->
                        address.first("course").filter(course.code()::equals).isPresent())
                .findFirst();
        removeAll();
        add(Blocks.head(
                getTranslation("enrolment.title"),
                getTranslation("enrolment.purpose"),
                Blocks.primaryLink(
                        "enrolments/assign"
                                + chosen.map(one -> "?course=" + one.code()).orElse(""),
                        getTranslation("enrolment.assign"))));
        add(Blocks.box("sh-fields", choice(courses, chosen.orElse(null), address)));
        if (chosen.isEmpty()) {
            add(Blocks.flush(
                    new EmptyState(getTranslation("enrolment.choose"), getTranslation("enrolment.choose.why"))));
            return;
        }
        show(chosen.get(), address);
    }

    private Component choice(List<CourseView> courses, @Nullable CourseView chosen, Address address) {
        var field = new ComboBox<CourseView>(getTranslation("enrolment.course"));
        field.setItems(courses);
        field.setItemLabelGenerator(course -> getTranslation("enrolment.course.label", course.title(), course.code()));
        field.setValue(chosen);
        field.addClassName("sh-widest");
        field.addValueChangeListener(event -> address.with(
                        "course",
                        event.getValue() == null ? null : event.getValue().code())
                .with("state", null)
                .go());
        return field;
    }

    private void show(CourseView course, Address address) {
        var state = address.first("state").filter(STATES::contains).orElse(null);
        var chips = Blocks.chips();
        var every = Blocks.chip(getTranslation("enrolment.all"), state == null);
        every.addClickListener(event -> address.with("state", null).go());
        chips.add(every);
        for (var one : STATES) {
            var chip = Blocks.chip(getTranslation("enrolment.state." + one), one.equals(state));
            chip.addClickListener(event -> address.with("state", one).go());
            chips.add(chip);
        }
        var list = new CursorList<EnrolmentView>(after -> enrolments.ofCourse(course.code(), state, after));
        var count = Blocks.text("sh-small", getTranslation("enrolment.found", Formats.number(list.total())));
        count.addClassName("sh-push");
        chips.add(count);
        add(chips);
        add(
                list.total() == 0
                        ? Blocks.flush(
                                new EmptyState(getTranslation("enrolment.none"), getTranslation("enrolment.none.why")))
                        : Blocks.flush(new EnrolmentTable(
                                list, row -> new RecordDialog(enrolments, row, me.today(), Address::again).open())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("enrolment.title"));
    }
}
