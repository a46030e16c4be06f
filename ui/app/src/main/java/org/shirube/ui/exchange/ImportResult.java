// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.exchange.ImportView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.Address;

/// How an import ended, and what to do next.
class ImportResult extends Composite<Div> {

    private final ImportClient imports;
    private final ImportView job;
    private final ImportCounts counts;

    ImportResult(ImportClient imports, ImportView job) {
        this.imports = imports;
        this.job = job;
        this.counts = new ImportCounts(job);
        getContent().addClassName("sh-page");
        getContent().add(verdict());
        if (job.state().equals("APPLIED")) {
            getContent().add(counts.figures());
        }
        getContent().add(next());
    }

    private Component verdict() {
        return switch (job.state()) {
            case "APPLIED" -> applied();
            case "FAILED" ->
                Blocks.alert(
                        Tone.BAD,
                        getTranslation("exchange.failed"),
                        Objects.requireNonNullElse(job.failure(), getTranslation("exchange.failed.text")));
            case "EXPIRED" ->
                Blocks.alert(Tone.WARN, getTranslation("exchange.expired"), getTranslation("exchange.expired.text"));
            default ->
                Blocks.alert(
                        Tone.INFO, getTranslation("exchange.cancelled"), getTranslation("exchange.cancelled.text"));
        };
    }

    private Component applied() {
        var text = getTranslation("exchange.done.text", counts.of(job.created()), counts.of(job.updated()));
        if (job.rejected() == 0) {
            return Blocks.alert(Tone.OK, getTranslation("exchange.done"), text);
        }
        var rest = getTranslation("exchange.done.refused", ImportCounts.rows(job.rejected()));
        return Blocks.alert(Tone.WARN, getTranslation("exchange.done"), text + " " + rest);
    }

    private Component next() {
        var another = new Button(
                getTranslation("exchange.another"),
                event -> Address.of("import").go());
        another.addThemeVariants(ButtonVariant.PRIMARY);
        var row = Blocks.box("sh-foot");
        if (job.state().equals("APPLIED") && job.rejected() > 0) {
            row.add(refused());
        }
        var seen = seen();
        if (job.state().equals("APPLIED") && seen != null) {
            row.add(seen);
        }
        another.addClassName("sh-push");
        row.add(another);
        return row;
    }

    private @Nullable Component seen() {
        return switch (job.kind()) {
            case "people", "postings", "units", "authorities", "evidence" -> link("people", "exchange.next.people");
            case "structures", "roles", "tasks", "cases", "sites", "appointments" ->
                link("structure", "exchange.next.structure");
            case "courses", "completions" -> link("enrolments", "exchange.next.courses");
            default -> null;
        };
    }

    private Component link(String path, String key) {
        return Blocks.linkButton(path, getTranslation(key));
    }

    private Component refused() {
        var name = getTranslation("exchange.refused.file", job.kindTitle());
        var handler = DownloadHandler.fromInputStream(event -> {
            var content = imports.refused(job.id());
            return new DownloadResponse(new ByteArrayInputStream(content), name, "text/csv", content.length);
        });
        var link = new Anchor(handler, getTranslation("exchange.refused.download"));
        link.addClassNames("sh-btn", "sh-btn-full");
        return link;
    }
}
