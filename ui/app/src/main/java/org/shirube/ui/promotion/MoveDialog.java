// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.promotion;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.Role;
import org.shirube.contract.promotion.AppointmentView;
import org.shirube.contract.promotion.DecisionRequest;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.DayField;
import org.shirube.ui.blocks.Timeline;
import org.shirube.ui.parts.Faults;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Texts;

/// One appointment with its history, and the next steps for those who may take them: 合議, 決裁, 取り下げ, 終了.
class MoveDialog extends Dialog {

    private final transient StructureClient structures;
    private final transient AppointmentView appointment;
    private final transient Runnable done;
    private final Div trouble = new Div();
    private final DatePicker decidedOn = new DayField();
    private final TextField document = new TextField();
    private final DatePicker until = new DayField();
    private final TextArea why = new TextArea();

    private final transient Map<String, HasValidationProperties> fields =
            Map.of("decidedOn", decidedOn, "documentNumber", document, "to", until, "why", why);

    MoveDialog(
            StructureClient structures, AppointmentView appointment, Set<Role> roles, LocalDate today, Runnable done) {
        super(Texts.of(
                "promotion.move.title",
                Objects.requireNonNullElse(appointment.personName(), appointment.personId()),
                appointment.roleName()));
        this.structures = structures;
        this.appointment = appointment;
        this.done = done;
        var verbs = verbs(appointment, roles);
        add(trouble, facts(), history());
        if (!verbs.isEmpty()) {
            add(form(verbs, today));
        }
        getFooter().add(new Button(Texts.of("parts.close"), event -> close()));
        verbs.forEach(verb -> getFooter().add(button(verb)));
    }

    /// What the caller may do next.
    private static List<String> verbs(AppointmentView appointment, Set<Role> roles) {
        var verbs = new ArrayList<String>();
        var lead = roles.contains(Role.DX_LEAD);
        var state = appointment.state();
        if (lead && !List.of("IN_FORCE", "ENDED").contains(state)) {
            verbs.add("withdraw");
        }
        if (lead && state.equals("RECOMMENDED")) {
            verbs.add("propose");
        }
        if (roles.contains(Role.HR) && state.equals("PROPOSED")) {
            verbs.add("consult");
        }
        if (roles.contains(Role.EXECUTIVE) && state.equals("CONSULTED")) {
            verbs.add("decide");
        }
        if (lead && List.of("IN_FORCE", "DECIDED").contains(state)) {
            verbs.add("end");
        }
        return verbs;
    }

    private Div facts() {
        var to = appointment.to();
        var from = Formats.day(appointment.from());
        var place = Stream.of(appointment.unitName(), appointment.seatId())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ・ "));
        return Blocks.facts(List.of(
                new Blocks.Fact(Texts.of("promotion.appointment.seat"), place),
                new Blocks.Fact(
                        Texts.of("promotion.appointment.span"),
                        to == null
                                ? Texts.of("promotion.since", from)
                                : Texts.of("promotion.span", from, Formats.day(to))),
                new Blocks.Fact(Texts.of("promotion.state"), Texts.of("promotion.state." + appointment.state()))));
    }

    private Timeline history() {
        var line = new Timeline();
        appointment.history().stream()
                .sorted(Comparator.comparing(AppointmentView.Move::at).reversed())
                .forEach(move -> line.entry(
                        Formats.time(move.at()),
                        Texts.of("promotion.state." + move.state()),
                        joined(move.by(), move.why()),
                        move.state().equals(appointment.state())));
        return line;
    }

    private static @Nullable String joined(@Nullable String by, @Nullable String why) {
        var text = Stream.of(by, why).filter(Objects::nonNull).collect(Collectors.joining(": "));
        return text.isEmpty() ? null : text;
    }

    private Div form(List<String> verbs, LocalDate today) {
        var form = Blocks.box("sh-form");
        if (verbs.contains("decide")) {
            decidedOn.setLabel(Texts.of("promotion.decided-on"));
            decidedOn.setValue(today);
            document.setLabel(Texts.of("promotion.document"));
            document.setMaxLength(60);
            form.add(decidedOn, document);
        }
        if (verbs.contains("end")) {
            until.setLabel(Texts.of("promotion.last-day"));
            form.add(until);
        }
        why.setLabel(Texts.of("promotion.why"));
        why.setMaxLength(500);
        form.add(why);
        return form;
    }

    private Button button(String verb) {
        var text = Texts.of("promotion.move." + verb);
        return verb.equals("withdraw") ? new Button(text, event -> move(verb)) : Blocks.primary(text, () -> move(verb));
    }

    private void move(String verb) {
        try {
            structures.move(
                    appointment,
                    verb,
                    new DecisionRequest(
                            decidedOn.getValue(), blank(document.getValue()), until.getValue(), blank(why.getValue())));
            close();
            done.run();
        } catch (BackendProblem refused) {
            Faults.show(refused, trouble, fields);
        }
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
