// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.shirube.contract.talent.TalentSearchView;
import org.shirube.contract.talent.TalentSearchView.Facet;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.platform.Formats;

/// All hits counted by unit and grade; a unit narrows the search.
class Facets extends Composite<Div> {

    private static final int MOST = 8;

    Facets(TalentSearchView found, SearchState state) {
        var card = Blocks.card(getTranslation("talent.facets"));
        for (var kind : List.of("unit", "grade", "level")) {
            var facets = found.facets().getOrDefault(kind, List.of());
            if (!facets.isEmpty()) {
                card.add(Blocks.box(
                        "sh-stack-s",
                        Blocks.text("sh-strong", getTranslation("talent.facet." + kind)),
                        list(kind, facets, state)));
            }
        }
        getContent().add(card);
        setVisible(found.facets().values().stream().anyMatch(list -> !list.isEmpty()));
    }

    private static UnorderedList list(String kind, List<Facet> facets, SearchState state) {
        var list = new UnorderedList();
        list.addClassName("sh-facets");
        facets.stream().limit(MOST).forEach(facet -> {
            var name = kind.equals("unit")
                    ? new Anchor(state.address().plus("unit", facet.value()).href(), facet.label())
                    : Blocks.text("sh-facet", facet.label());
            list.add(new ListItem(name, Blocks.text("sh-small", Formats.number(facet.count()))));
        });
        return list;
    }
}
