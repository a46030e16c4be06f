// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.enrolment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shirube.contract.platform.JobView;
import org.shirube.contract.training.CourseView;
import org.shirube.contract.training.EnrolmentRequest;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.DayField;
import org.shirube.ui.blocks.ProgressLine;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.organization.PeopleClient;
import org.shirube.ui.organization.UnitChoices;
import org.shirube.ui.parts.Confirmation;
import org.shirube.ui.parts.Faults;
import org.shirube.ui.parts.Following;
import org.shirube.ui.parts.PopulationField;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Roles;
import org.shirube.ui.platform.Texts;

/// Assigns courses to many people at once; the work goes on in the backend and is followed here.
@Route("enrolments/assign")
@RolesAllowed(Roles.HR)
class AssignPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient EnrolmentClient enrolments;
    private final transient List<CourseView> courses;
    private final Div trouble = new Div();
    private final MultiSelectComboBox<CourseView> course = new MultiSelectComboBox<>();
    private final DatePicker due = new DayField();
    private final TextField reason = new TextField();
    private final PopulationField population;
    private final Div progress = Blocks.box("sh-stack");

    private final transient Map<String, HasValidationProperties> fields =
            Map.of("courseCode", course, "due", due, "reason", reason);

    AssignPage(EnrolmentClient enrolments, PeopleClient people) {
        this.enrolments = enrolments;
        this.courses = enrolments.courses();
        this.population = new PopulationField(new UnitChoices(people.units()), people::preview);
        course.setLabel(getTranslation("enrolment.courses"));
        course.setItems(courses);
        course.setItemLabelGenerator(one -> getTranslation("enrolment.course.label", one.title(), one.code()));
        course.addClassName("sh-grow");
        due.setLabel(getTranslation("enrolment.due"));
        reason.setLabel(getTranslation("enrolment.reason"));
        reason.setHelperText(getTranslation("enrolment.reason.hint"));
        reason.setMaxLength(200);
        reason.addClassName("sh-grow");
        var assign = Blocks.primary(getTranslation("enrolment.assign"), this::ask);
        assign.addClassName("sh-push");
        addClassName("sh-page");
        add(Blocks.head(getTranslation("enrolment.assign.title"), getTranslation("enrolment.assign.purpose")));
        add(trouble, progress);
        add(Blocks.card(getTranslation("enrolment.what"), Blocks.box("sh-fields", course, due, reason)));
        add(Blocks.card(getTranslation("enrolment.whom"), population));
        add(Blocks.box("sh-foot", Blocks.linkButton("enrolments", getTranslation("parts.back")), assign));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var preset = event.getLocation().getQueryParameters().getSingleParameter("course");
        courses.stream()
                .filter(one -> preset.filter(one.code()::equals).isPresent())
                .findFirst()
                .ifPresent(course::select);
    }

    private void ask() {
        trouble.removeAll();
        Faults.clear(fields);
        var whom = population.expression();
        if (course.getValue().isEmpty()) {
            course.setErrorMessage(getTranslation("enrolment.course.needed"));
            course.setInvalid(true);
            return;
        }
        whom.ifPresent(people -> Confirmation.ask(
                getTranslation(
                        "enrolment.assign.ask",
                        Formats.number(population.people()),
                        course.getValue().size()),
                getTranslation("enrolment.assign.text"),
                getTranslation("enrolment.assign"),
                () -> assign(people)));
    }

    private void assign(Map<String, Object> whom) {
        progress.removeAll();
        try {
            for (var one : new ArrayList<>(course.getValue())) {
                var job = enrolments.assign(new EnrolmentRequest(
                        one.code(),
                        null,
                        null,
                        whom,
                        due.getValue(),
                        reason.getValue().isBlank() ? null : reason.getValue()));
                follow(one, job);
            }
        } catch (BackendProblem refused) {
            Faults.show(refused, trouble, fields);
        }
    }

    private void follow(CourseView one, JobView job) {
        var line = new ProgressLine(getTranslation("enrolment.assigning", one.title()));
        var place = new Div(line);
        progress.add(place);
        line.show(job.done(), job.total());
        if (show(one, job, line, place)) {
            Following.start(place, () -> show(one, enrolments.job(job.id()), line, place));
        }
    }

    /// Shows how far it is; answers whether it goes on.
    private static boolean show(CourseView one, JobView job, ProgressLine line, Div place) {
        line.show(job.done(), job.total());
        switch (job.state()) {
            case "DONE" ->
                replace(
                        place,
                        Blocks.alert(
                                Tone.OK,
                                Texts.of("enrolment.assigned", one.title(), Formats.number(job.total())),
                                "",
                                Blocks.linkButton("enrolments?course=" + one.code(), Texts.of("enrolment.see"))));
            case "FAILED", "CANCELLED" ->
                replace(
                        place,
                        Blocks.alert(
                                Tone.BAD,
                                Texts.of("enrolment.failed", one.title()),
                                Objects.requireNonNullElse(job.message(), "")));
            default -> {
                return true;
            }
        }
        return false;
    }

    private static void replace(Div place, Component content) {
        place.removeAll();
        place.add(content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("enrolment.assign.title"));
    }
}
