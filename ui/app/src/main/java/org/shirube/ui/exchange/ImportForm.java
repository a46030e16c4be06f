// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import static org.shirube.ui.blocks.Blocks.box;
import static org.shirube.ui.blocks.Blocks.card;
import static org.shirube.ui.blocks.Blocks.tag;
import static org.shirube.ui.blocks.Blocks.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.exchange.ImportKindView;
import org.shirube.contract.exchange.ImportView;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.platform.BackendProblem;

/// Chooses a kind and sends a file. What was chosen stays when something goes wrong.
class ImportForm extends Composite<Div> {

    private static final String AUTO = "auto";
    private static final Map<String, String> CHARSETS =
            Map.of("sjis", "windows-31j", "utf8", "UTF-8", "utf16", "UTF-16");

    private final ImportClient imports;
    private final Select<ImportKindView> kind = new Select<>();
    private final Select<String> scope = new Select<>();
    private final Select<String> charset = new Select<>();
    private final Details columns = new Details();
    private final Div trouble = new Div();
    private final FileBox file = new FileBox(this::send, this::open);

    private @Nullable ImportView sent;

    ImportForm(ImportClient imports, @Nullable String preset) {
        this.imports = imports;
        chooseFrom(imports.kinds(), preset);
        scope.setLabel(getTranslation("exchange.scope"));
        scope.addClassName("sh-wider");
        scope.setItems("partial", "complete");
        scope.setItemLabelGenerator(name -> getTranslation("exchange.scope." + name));
        scope.setValue("partial");
        charset.setLabel(getTranslation("exchange.charset"));
        charset.setItems(AUTO, "sjis", "utf8", "utf16");
        charset.setItemLabelGenerator(name -> getTranslation("exchange.charset." + name));
        charset.setValue(AUTO);
        var fields = box("sh-fields", kind, scope, charset);
        getContent().add(card(getTranslation("exchange.choose"), trouble, fields, file, columns));
        showColumns();
    }

    private void chooseFrom(List<ImportKindView> kinds, @Nullable String preset) {
        kind.setLabel(getTranslation("exchange.kind"));
        kind.setPlaceholder(getTranslation("exchange.kind.choose"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(ImportKindView::title);
        kinds.stream()
                .filter(choice -> choice.kind().equals(preset))
                .findFirst()
                .ifPresent(kind::setValue);
        kind.addValueChangeListener(event -> showColumns());
    }

    private void showColumns() {
        var chosen = kind.getValue();
        file.allow(chosen != null);
        columns.setVisible(chosen != null);
        if (chosen == null) {
            return;
        }
        var list = new UnorderedList();
        list.addClassName("sh-columns");
        chosen.columns().forEach(column -> list.add(line(column)));
        columns.removeAll();
        columns.setSummaryText(getTranslation("exchange.columns"));
        columns.add(text("sh-small", getTranslation("exchange.columns.sentence")), list);
    }

    private ListItem line(ImportKindView.ColumnView column) {
        var item = new ListItem(text("sh-strong", column.name()));
        if (column.required()) {
            item.add(tag(getTranslation("exchange.columns.required"), Tone.INFO));
        }
        if (!column.aliases().isEmpty()) {
            var others = new Span(String.join("、", column.aliases()));
            others.addClassName("sh-small");
            item.add(others);
        }
        return item;
    }

    private void send(String name, Path content) {
        trouble.removeAll();
        sent = null;
        try {
            sent = imports.send(
                    kind.getValue().kind(), scope.getValue(), CHARSETS.get(charset.getValue()), name, content);
        } catch (BackendProblem problem) {
            trouble.add(new ProblemBox(problem));
        }
    }

    private void open() {
        if (sent != null) {
            UI.getCurrent().navigate("import/" + sent.id());
        }
    }
}
