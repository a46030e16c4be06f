// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.shirube.contract.exchange.ImportView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Texts;

/// The figures of an import, in the unit in which its records are counted.
final class ImportCounts {

    private final ImportView job;

    ImportCounts(ImportView job) {
        this.job = job;
    }

    /// A number of records with its unit: 851人, or 44件.
    String of(int records) {
        return Texts.of(ImportStates.countsPeople(job) ? "exchange.people" : "exchange.records", records);
    }

    /// A number of rows of the file.
    static String rows(int rows) {
        return Texts.of("exchange.rows", rows);
    }

    /// How many records would change.
    int changing() {
        return job.created() + job.updated();
    }

    /// The four figures on top of the page.
    Div figures() {
        var complete = job.scope().equals("complete");
        return Blocks.box(
                "sh-figures",
                figure("exchange.figure.created", job.created(), ""),
                figure("exchange.figure.updated", job.updated(), ""),
                figure("exchange.figure.unchanged", job.unchanged(), Texts.of("exchange.figure.rows", job.rows())),
                complete ? absent() : unknownAbsent());
    }

    private Component absent() {
        return figure("exchange.figure.absent", job.absent(), Texts.of("exchange.figure.absent.note"));
    }

    private static Component unknownAbsent() {
        return Blocks.figure(
                Texts.of("exchange.figure.absent"), "–", "", Texts.of("exchange.figure.absent.partial"), null);
    }

    private Component figure(String key, int number, String note) {
        var unit = Texts.of(ImportStates.countsPeople(job) ? "exchange.unit.people" : "exchange.unit.records");
        return Blocks.figure(Texts.of(key), Formats.number(number), unit, note, null);
    }
}
