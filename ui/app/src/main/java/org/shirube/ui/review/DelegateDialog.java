// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.ReviewListView.ReviewLine;
import org.shirube.contract.organization.PersonSummary;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.organization.PeopleClient;
import org.shirube.ui.organization.UnitChoices;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Texts;

/// 確認者の指定: hands people to somebody of the same section, such as a 係長 or a 園長.
class DelegateDialog extends Dialog {

    private final transient PeopleClient people;
    private final transient HandOver then;
    private final CheckboxGroup<ReviewLine> confirmed = new CheckboxGroup<>();
    private final ComboBox<PersonSummary> to = new ComboBox<>();
    private final Button act;
    private final Div trouble = new Div();

    /// What is done with the choice.
    @FunctionalInterface
    interface HandOver {

        /// @param to id of who confirms them, null for the head again
        void accept(List<String> persons, @Nullable String to);
    }

    DelegateDialog(List<ReviewLine> lines, PeopleClient people, HandOver then) {
        super(Texts.of("review.delegate"));
        this.people = people;
        this.then = then;
        addClassName("sh-delegate");
        act = Blocks.primary(Texts.of("review.delegate.verb"), this::handOver);
        act.setEnabled(false);
        add(new Paragraph(Texts.of("review.delegate.text")), trouble, Blocks.box("sh-form", choose(lines), to(lines)));
        var handed = lines.stream().filter(line -> line.delegate() != null).toList();
        getFooter().add(new Button(Texts.of("parts.back"), event -> close()));
        if (!handed.isEmpty()) {
            getFooter().add(new Button(Texts.of("review.delegate.take-back"), event -> send(ids(handed), null)));
        }
        getFooter().add(act);
    }

    private CheckboxGroup<ReviewLine> choose(List<ReviewLine> lines) {
        confirmed.setLabel(Texts.of("review.delegate.whom"));
        confirmed.setItems(lines);
        confirmed.setItemLabelGenerator(DelegateDialog::words);
        confirmed.addValueChangeListener(event -> ready());
        return confirmed;
    }

    private static String words(ReviewLine line) {
        var delegate = line.delegate();
        var who =
                line.person().name() + " ・ " + line.unitName() + " " + Objects.requireNonNullElse(line.position(), "");
        return delegate == null ? who : Texts.of("review.delegate.already", who, delegate.name());
    }

    private ComboBox<PersonSummary> to(List<ReviewLine> lines) {
        to.setLabel(Texts.of("review.delegate.to"));
        to.setItems(candidates(lines));
        to.setItemLabelGenerator(one -> one.name() + " " + Objects.requireNonNullElse(one.position(), ""));
        to.addValueChangeListener(event -> ready());
        return to;
    }

    private List<PersonSummary> candidates(List<ReviewLine> lines) {
        var units = new UnitChoices(people.units());
        var unit = units.unit(lines.getFirst().unitCode());
        while (unit.isPresent() && !unit.get().section()) {
            unit = units.unit(unit.get().parentCode());
        }
        var code = unit.map(found -> found.code()).orElse(lines.getFirst().unitCode());
        return people.people(null, code, null, null).items();
    }

    private void ready() {
        act.setEnabled(!confirmed.isEmpty() && !to.isEmpty());
    }

    private void handOver() {
        send(ids(List.copyOf(confirmed.getValue())), to.getValue().personId());
    }

    private static List<String> ids(List<ReviewLine> lines) {
        return lines.stream().map(line -> line.person().personId()).toList();
    }

    private void send(List<String> persons, @Nullable String delegate) {
        try {
            then.accept(persons, delegate);
            close();
        } catch (BackendProblem refused) {
            trouble.removeAll();
            trouble.add(new ProblemBox(refused));
        }
    }
}
