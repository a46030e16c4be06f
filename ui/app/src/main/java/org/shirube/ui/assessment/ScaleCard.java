// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.AnalysisView.AnalysedItem;
import org.shirube.contract.assessment.AnalysisView.AnalysedOption;
import org.shirube.contract.assessment.AnalysisView.AnalysedScale;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.platform.Formats;

/// One scale: how exact it is, what is odd, and its items.
class ScaleCard extends Div {

    private static final int PERCENT = 100;

    ScaleCard(AnalysedScale scale) {
        var card = Blocks.card(scale.name(), new Paragraph(exactness(scale)), Blocks.text("sh-small", basis(scale)));
        scale.flags()
                .forEach(flag -> card.add(Blocks.alert(
                        Tone.WARN,
                        getTranslation("analysis.flag." + flag),
                        getTranslation("analysis.flag." + flag + ".fix"))));
        card.add(Blocks.box("sh-wide", table(scale.items())));
        addClassName("sh-scale");
        add(card);
    }

    /// A share in whole percent.
    static String percent(double share) {
        return Formats.number(Math.round(share * PERCENT));
    }

    private String exactness(AnalysedScale scale) {
        return scale.alpha() == null
                ? getTranslation("analysis.alpha.none")
                : getTranslation(
                        "analysis.alpha",
                        two(scale.alpha()),
                        two(scale.alphaLow()),
                        two(scale.alphaHigh()),
                        two(scale.omega()));
    }

    private String basis(AnalysedScale scale) {
        var people = getTranslation("analysis.basis", Formats.number(scale.people()), Formats.number(scale.leftOut()));
        return scale.straightLining() == null
                ? people
                : people + getTranslation("analysis.straight", percent(scale.straightLining()));
    }

    private Component table(List<AnalysedItem> items) {
        var test = items.stream().anyMatch(item -> !item.options().isEmpty());
        var header = new NativeTableRow();
        List.of("item", test ? "right" : "mean", "total", test ? "options" : "ends", "odd")
                .forEach(key -> header.add(new NativeTableHeaderCell(getTranslation("analysis.head." + key))));
        var body = new NativeTableBody();
        items.forEach(item -> body.add(row(item, test)));
        var table = new NativeTable(new NativeTableHeader(header), body);
        table.addClassName("sh-table");
        return table;
    }

    private Component row(AnalysedItem item, boolean test) {
        var text = new NativeTableCell();
        text.add(Blocks.text("sh-small", item.code() + " "), new Paragraph(item.text()));
        var odd = new NativeTableCell();
        item.flags().forEach(flag -> odd.add(flag(flag)));
        return new NativeTableRow(
                text,
                new NativeTableCell(test ? shareOf(item.mean()) : two(item.mean())),
                new NativeTableCell(two(item.itemTotal())),
                test ? new NativeTableCell(options(item.options())) : new NativeTableCell(ends(item)),
                odd);
    }

    private Component flag(String flag) {
        return new Div(Blocks.tag(getTranslation("analysis.flag." + flag + ".short"), Tone.WARN));
    }

    private String ends(AnalysedItem item) {
        return getTranslation("analysis.ends", shareOf(item.floor()), shareOf(item.ceiling()));
    }

    private Component options(List<AnalysedOption> options) {
        var body = new Div();
        options.forEach(option -> body.add(option(option)));
        return new Details(getTranslation("analysis.options", options.size()), body);
    }

    private Component option(AnalysedOption option) {
        var line = new Paragraph(getTranslation(
                "analysis.option",
                (option.key() ? "✓ " : "") + option.text(),
                Formats.number(option.count()),
                percent(option.top()),
                percent(option.bottom())));
        if (option.flagged()) {
            line.addClassName("sh-error");
        }
        return line;
    }

    private static String shareOf(@Nullable Double share) {
        return share == null ? "-" : percent(share) + "%";
    }

    /// A number with two digits.
    static String two(@Nullable Double number) {
        return number == null ? "-" : String.format(Locale.ROOT, "%.2f", number).replace("-", "−");
    }
}
