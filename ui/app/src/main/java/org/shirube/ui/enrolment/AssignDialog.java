// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.enrolment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.shirube.contract.organization.PersonView;
import org.shirube.contract.training.CourseView;
import org.shirube.contract.training.EnrolmentRequest;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.DayField;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Texts;

/// Assigns one course to one person. What was typed stays when it is refused.
public final class AssignDialog extends Dialog {

    private final EnrolmentClient enrolments;
    private final PersonView person;
    private final Runnable done;
    private final ComboBox<CourseView> course = new ComboBox<>();
    private final DatePicker due = new DayField();
    private final TextField reason = new TextField();
    private final Div trouble = new Div();

    /// @param done called after it was assigned
    public AssignDialog(EnrolmentClient enrolments, PersonView person, Runnable done) {
        super(Texts.of("enrolment.assign.to", person.name()));
        this.enrolments = enrolments;
        this.person = person;
        this.done = done;
        course.setLabel(Texts.of("enrolment.course"));
        course.setItems(enrolments.courses());
        course.setItemLabelGenerator(CourseView::title);
        course.setRequiredIndicatorVisible(true);
        due.setLabel(Texts.of("enrolment.due"));
        reason.setLabel(Texts.of("enrolment.reason"));
        reason.setHelperText(Texts.of("enrolment.reason.hint"));
        add(trouble, Blocks.box("sh-form", course, due, reason));
        getFooter()
                .add(
                        new Button(Texts.of("parts.back"), event -> close()),
                        Blocks.primary(Texts.of("enrolment.assign"), this::assign));
    }

    private void assign() {
        trouble.removeAll();
        var chosen = course.getValue();
        course.setInvalid(chosen == null);
        course.setErrorMessage(Texts.of("enrolment.course.needed"));
        if (chosen == null) {
            return;
        }
        try {
            enrolments.assign(new EnrolmentRequest(
                    chosen.code(), null, List.of(person.personId()), null, due.getValue(), reason.getValue()));
            close();
            done.run();
        } catch (BackendProblem problem) {
            trouble.add(new ProblemBox(problem));
        }
    }
}
