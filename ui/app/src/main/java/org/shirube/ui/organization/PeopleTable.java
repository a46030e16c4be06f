// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shirube.contract.organization.PersonSummary;
import org.shirube.ui.parts.CursorList;
import org.shirube.ui.parts.Tables;

/// People in lines, read as one scrolls; each name leads to the card.
class PeopleTable extends Composite<Div> {

    private static final String NAME =
            "<a href=${item.href}>${item.name}</a> <span class='sh-kana'>${item.kana}</span>";
    private static final String ONE =
            NAME + "<span class='sh-sub'>${item.where}</span><span class='sh-sub'>${item.kind}</span>";

    PeopleTable(CursorList<PersonSummary> list, long total) {
        var grid = Tables.<PersonSummary>of(getTranslation("organization.people.title"), total);
        var one = grid.addColumn(filled(LitRenderer.of(ONE))).setHeader(getTranslation("organization.person"));
        var name = grid.addColumn(filled(LitRenderer.of(NAME)))
                .setHeader(getTranslation("organization.person"))
                .setWidth("220px")
                .setFlexGrow(1)
                .setRowHeader(true);
        var number = grid.addColumn(person -> Objects.requireNonNullElse(person.employeeNumber(), ""))
                .setHeader(getTranslation("organization.number"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setPartNameGenerator(person -> "num quiet");
        var where = grid.addColumn(PeopleTable::where)
                .setHeader(getTranslation("organization.where"))
                .setWidth("200px")
                .setFlexGrow(1);
        var type = grid.addColumn(person -> EmploymentTypes.word(person.employmentType()))
                .setHeader(getTranslation("organization.type"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setPartNameGenerator(person -> "quiet");
        var status = grid.addColumn(LitRenderer.<PersonSummary>of("<span class=${item.css}>${item.word}</span>")
                        .withProperty(
                                "css",
                                person -> "sh-tag "
                                        + Statuses.tone(person.status()).css())
                        .withProperty("word", person -> Statuses.word(person.status())))
                .setHeader(getTranslation("organization.status"))
                .setWidth("96px")
                .setFlexGrow(0);
        Tables.narrow(grid, one, name, number, where, type, status);
        grid.setItems(list.provider());
        getContent().add(grid);
    }

    private static LitRenderer<PersonSummary> filled(LitRenderer<PersonSummary> renderer) {
        return renderer.withProperty("href", person -> "people/" + person.personId())
                .withProperty("name", PersonSummary::name)
                .withProperty("kana", person -> Objects.requireNonNullElse(person.kana(), ""))
                .withProperty("where", PeopleTable::where)
                .withProperty(
                        "kind",
                        person -> Stream.of(person.employeeNumber(), EmploymentTypes.word(person.employmentType()))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ・ ")));
    }

    private static String where(PersonSummary person) {
        return Stream.of(person.unitName(), person.position())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
