// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.promotion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.talent.CoverageView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Why;
import org.shirube.ui.platform.Formats;

/// The four figures above the table; they agree with its sums.
class CoverageFigures extends Composite<Div> {

    private static final int PERCENT = 100;

    CoverageFigures(CoverageView coverage) {
        var total = coverage.total();
        var phase = total.required() == 0 ? PERCENT : Math.round((float) total.target() * PERCENT / total.required());
        getContent()
                .add(Blocks.figures(
                        figure(
                                "promotion.target",
                                total.target(),
                                "promotion.seats",
                                getTranslation("promotion.target.note", Formats.number(total.required()), phase),
                                new Why(
                                        "blocks.breakdown",
                                        getTranslation("promotion.target"),
                                        () -> breakdown(coverage))),
                        figure(
                                "promotion.filled",
                                total.filled(),
                                "promotion.seats",
                                getTranslation(
                                        "promotion.filled.note",
                                        Formats.number(total.people()),
                                        Formats.number(total.fte())),
                                null),
                        figure(
                                "promotion.qualified",
                                total.qualified(),
                                "parts.people",
                                getTranslation("promotion.qualified.note", number(total.toConfirm())),
                                new Why(getTranslation("promotion.qualified"), () -> why(coverage))),
                        figure(
                                "promotion.vacant",
                                total.vacant(),
                                "promotion.seats",
                                getTranslation(
                                        "promotion.vacant.note",
                                        Formats.number(total.ready()),
                                        Formats.number(total.near())),
                                null)));
    }

    private Component figure(String key, @Nullable Integer number, String unit, String note, @Nullable Component why) {
        return Blocks.figure(getTranslation(key), number(number), getTranslation(unit), note, why);
    }

    /// Nothing is counted for somebody who would learn the level of one of few people.
    private static String number(@Nullable Integer number) {
        return number == null ? "—" : Formats.number(number);
    }

    private Component breakdown(CoverageView coverage) {
        var facts = coverage.rows().stream()
                .map(row -> new Blocks.Fact(
                        row.name(),
                        getTranslation(
                                "promotion.breakdown", Formats.number(row.target()), Formats.number(row.required()))))
                .toList();
        return Blocks.box("sh-stack-s", new Paragraph(getTranslation("promotion.target.why")), Blocks.facts(facts));
    }

    private Component why(CoverageView coverage) {
        var total = coverage.total();
        var sentences = Blocks.box("sh-stack-s");
        List.of(
                        getTranslation("promotion.qualified.why." + coverage.qualification()),
                        getTranslation(
                                "promotion.qualified.sum",
                                number(total.qualified()),
                                number(total.toConfirm()),
                                Formats.number(total.filled())))
                .forEach(sentence -> sentences.add(new Paragraph(sentence)));
        if (total.qualifiedExpected() != null && total.qualifiedSd() != null) {
            sentences.add(new Paragraph(getTranslation(
                    "promotion.qualified.expected",
                    Formats.number(total.qualifiedExpected()),
                    Formats.number(total.qualifiedSd()))));
        }
        return sentences;
    }
}
