// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.shirube.contract.exchange.ImportView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.Confirmation;

/// What applying the file would do: problems first, then differences, then the rest. Nothing is written here.
class ImportPreview extends Composite<Div> {

    private final ImportClient imports;
    private final ImportView job;
    private final ImportCounts counts;
    private final Runnable again;

    /// @param again called when the import moves on
    ImportPreview(ImportClient imports, ImportView job, Runnable again) {
        this.imports = imports;
        this.job = job;
        this.counts = new ImportCounts(job);
        this.again = again;
        getContent().addClassName("sh-page");
        getContent().add(verdict(), counts.figures());
        if (job.problemCount() > 0) {
            getContent().add(new ImportProblems(imports, job, again));
        }
        getContent().add(new ImportChanges(imports, job));
        if (!job.unusedColumns().isEmpty()
                || !job.missingCharacters().isEmpty()
                || !job.notices().isEmpty()) {
            getContent().add(notes());
        }
        getContent().add(actions());
    }

    private Component verdict() {
        if (job.problemCount() > 0) {
            var rest = counts.changing() > 0
                    ? getTranslation("exchange.refused.partial", ImportCounts.rows(job.rejected()))
                    : getTranslation("exchange.refused.all");
            return Blocks.alert(Tone.BAD, getTranslation("exchange.refused", job.problemCount()), rest);
        }
        if (counts.changing() == 0) {
            return Blocks.alert(Tone.OK, getTranslation("exchange.same"), getTranslation("exchange.same.text"));
        }
        return Blocks.alert(
                Tone.INFO,
                getTranslation("exchange.ready", counts.of(counts.changing())),
                getTranslation("exchange.ready.text"));
    }

    private Component notes() {
        var card = Blocks.card(getTranslation("exchange.notes"));
        note(card, "exchange.unused", job.unusedColumns(), "sh-tag");
        note(card, "exchange.characters", job.missingCharacters(), "sh-glyph");
        if (!job.notices().isEmpty()) {
            var list = Blocks.box("sh-stack-s", Blocks.text("sh-strong", getTranslation("exchange.notices")));
            job.notices().forEach(notice -> list.add(new Paragraph(notice)));
            card.add(list);
        }
        return card;
    }

    private void note(Card card, String key, List<String> values, String css) {
        if (values.isEmpty()) {
            return;
        }
        var tags = Blocks.box("sh-tags");
        values.forEach(value -> tags.add(Blocks.text(css, value)));
        card.add(Blocks.box(
                "sh-stack-s",
                Blocks.text("sh-strong", getTranslation(key)),
                Blocks.text("sh-small", getTranslation(key + ".text")),
                tags));
    }

    private Component actions() {
        var stop = new Button(getTranslation("exchange.stop"), event -> confirmStop());
        var will = new Span(getTranslation("exchange.will", counts.of(counts.changing())));
        will.addClassNames("sh-small", "sh-push");
        var bar = Blocks.box("sh-foot", stop, will);
        var faulty = job.problemCount() > 0;
        if (counts.changing() > 0) {
            var apply = new Button(
                    faulty
                            ? getTranslation("exchange.apply.partial", ImportCounts.rows(job.rejected()))
                            : getTranslation("exchange.apply"),
                    event -> confirm(faulty));
            if (!faulty) {
                apply.addThemeVariants(ButtonVariant.PRIMARY);
            }
            bar.add(apply);
        }
        if (faulty || counts.changing() == 0) {
            var choose = new Button(
                    getTranslation(faulty ? "exchange.again" : "exchange.another"),
                    event -> Address.of("import").with("kind", job.kind()).go());
            choose.addThemeVariants(ButtonVariant.PRIMARY);
            bar.add(choose);
        }
        return bar;
    }

    private void confirm(boolean partial) {
        var text = getTranslation("exchange.confirm.text", counts.of(job.created()), counts.of(job.updated()));
        if (partial) {
            text += " " + getTranslation("exchange.confirm.partial", ImportCounts.rows(job.rejected()));
        }
        Confirmation.ask(
                getTranslation("exchange.confirm", counts.of(counts.changing())),
                text,
                getTranslation("exchange.apply"),
                () -> {
                    imports.apply(job, partial);
                    again.run();
                });
    }

    private void confirmStop() {
        Confirmation.ask(
                getTranslation("exchange.confirm.stop"),
                getTranslation("exchange.confirm.stop.text"),
                getTranslation("exchange.stop"),
                () -> {
                    imports.cancel(job);
                    UI.getCurrent().navigate("import");
                });
    }
}
