// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.enrolment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.shirube.contract.training.CompletionRequest;
import org.shirube.contract.training.EnrolmentView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.DayField;
import org.shirube.ui.parts.Faults;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Texts;

/// Records how a course ended for one person: 修了 with day and document, or 未修了.
class RecordDialog extends Dialog {

    private final transient EnrolmentClient enrolments;
    private final transient EnrolmentView enrolment;
    private final transient Runnable done;
    private final Div trouble = new Div();
    private final DatePicker completedOn = new DayField();
    private final TextField document = new TextField();

    private final transient Map<String, HasValidationProperties> fields =
            Map.of("completedOn", completedOn, "documentNumber", document);

    RecordDialog(EnrolmentClient enrolments, EnrolmentView enrolment, LocalDate today, Runnable done) {
        super(Texts.of(
                "enrolment.record.title",
                Objects.requireNonNullElse(enrolment.personName(), ""),
                enrolment.courseTitle()));
        this.enrolments = enrolments;
        this.enrolment = enrolment;
        this.done = done;
        completedOn.setLabel(Texts.of("enrolment.completed"));
        completedOn.setValue(today);
        completedOn.setMax(today);
        document.setLabel(Texts.of("enrolment.document"));
        document.setMaxLength(60);
        add(trouble, Blocks.box("sh-form", completedOn, document));
        getFooter()
                .add(
                        new Button(Texts.of("parts.back"), event -> close()),
                        new Button(
                                Texts.of("enrolment.not-complete"),
                                event -> run(() -> enrolments.notComplete(enrolment))),
                        Blocks.primary(Texts.of("enrolment.complete"), () -> run(this::complete)));
    }

    private void complete() {
        var number = document.getValue().strip();
        enrolments.complete(enrolment, new CompletionRequest(completedOn.getValue(), number.isEmpty() ? null : number));
    }

    private void run(Runnable step) {
        try {
            step.run();
            close();
            done.run();
        } catch (BackendProblem refused) {
            Faults.show(refused, trouble, fields);
        }
    }
}
