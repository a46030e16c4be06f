// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.contract.problem.Problem;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Texts;

/// 何が・どこで・どうすれば: a problem of the backend, next to what caused it. It is read out at once.
public final class ProblemBox extends Div {

    public ProblemBox(BackendProblem problem) {
        this(problem.problem());
    }

    public ProblemBox(Problem problem) {
        addClassNames("sh-alert", Tone.BAD.css());
        getElement().setAttribute("role", "alert");
        var words = new Div(Blocks.text("sh-strong", Texts.what(problem)));
        if (!Texts.fix(problem).isEmpty()) {
            words.add(new Paragraph(Texts.fix(problem)));
        }
        var faults = Objects.requireNonNullElse(problem.errors(), List.<Problem.FieldFault>of());
        if (!faults.isEmpty()) {
            var list = new UnorderedList();
            faults.forEach(fault -> list.add(new ListItem(sentence(fault))));
            words.add(list);
        }
        add(Blocks.icon("warn"), words);
    }

    private String sentence(Problem.FieldFault fault) {
        var row = fault.row();
        var place = Stream.of(row == null ? null : getTranslation("blocks.row", row), fault.column(), fault.value())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(place.isEmpty() ? null : place + ":", fault.message(), fault.fix())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
