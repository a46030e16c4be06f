// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.promotion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.talent.CoveragePersonView;
import org.shirube.contract.talent.CoverageRow;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.PersonBlock;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.SidePanel;
import org.shirube.ui.platform.Formats;

/// The people behind one number of the table, with what each still lacks for the role.
class CoveragePanel extends Composite<Div> {

    private static final List<String> NUMBERS = List.of("filled", "qualified", "toConfirm", "ready", "near");

    CoveragePanel(
            CoverageRow row,
            String number,
            List<CoveragePersonView> people,
            Address address,
            Address closed,
            boolean searches) {
        var panel = new SidePanel(row.name(), closed, getTranslation("parts.close"));
        if (row.rule() != null) {
            panel.with(Blocks.text("sh-small", getTranslation("promotion.rule", row.rule())));
        }
        panel.with(numbers(row, number, address));
        panel.with(new Paragraph(getTranslation("promotion.panel." + shown(number), people.size())));
        if (row.vacant() > 0 && row.roleCode() != null && searches) {
            var by = address.first("by").orElse("role");
            var year = address.first("fy").map(Integer::valueOf);
            year.ifPresent(known -> panel.with(Blocks.primaryLink(
                    CoverageTable.searchFor(row, by, known),
                    getTranslation("promotion.search.vacancy", row.vacant()))));
        }
        var list = new UnorderedList();
        list.addClassName("sh-people");
        people.forEach(person -> list.add(line(person)));
        getContent().add(panel.with(list));
    }

    private static String shown(String number) {
        return NUMBERS.contains(number) ? number : NUMBERS.getFirst();
    }

    private Component numbers(CoverageRow row, String now, Address address) {
        var chips = Blocks.chips();
        for (var number : NUMBERS) {
            var count = switch (number) {
                case "qualified" -> counted(row.qualified());
                case "toConfirm" -> counted(row.toConfirm());
                case "ready" -> counted(row.ready());
                case "near" -> counted(row.near());
                default -> counted(row.filled());
            };
            var chip = Blocks.chip(getTranslation("promotion." + number) + " " + count, number.equals(shown(now)));
            chip.addClickListener(
                    event -> address.with("row", row.key()).with("of", number).go());
            chips.add(chip);
        }
        return chips;
    }

    private static String counted(@Nullable Integer number) {
        return number == null ? "—" : Formats.number(number);
    }

    private ListItem line(CoveragePersonView person) {
        var block = new PersonBlock(
                person.name(), null, person.unitName(), person.position(), "people/" + person.personId());
        var tags = Blocks.box("sh-tags");
        if (person.qualified()) {
            tags.add(Blocks.tag(getTranslation("promotion.qualified"), Tone.OK));
        } else if (person.toConfirm()) {
            tags.add(Blocks.tag(getTranslation("promotion.toConfirm"), Tone.WARN));
        }
        tags.add(Blocks.text("sh-small", getTranslation("promotion.fit", Formats.number(person.fit()))));
        if (person.through() != null) {
            tags.add(Blocks.text("sh-small", getTranslation("promotion.through." + person.through())));
        }
        var item = new ListItem(block, tags);
        if (!person.missing().isEmpty()) {
            item.add(Blocks.text("sh-sub", getTranslation("promotion.missing", String.join("、", person.missing()))));
        }
        return item;
    }
}
