// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.contract.assessment.ProgressView.UnitProgress;
import org.shirube.contract.assessment.UnansweredView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.CursorList;
import org.shirube.ui.parts.SidePanel;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;

/// Who has not answered: of one section, or of the whole campaign. Never what anybody answered.
class UnansweredPanel extends Composite<Div> {

    private static final String ALL = "all";

    /// @param unit a section's code, or `all`
    UnansweredPanel(CampaignClient campaigns, String id, ProgressView progress, String unit, Address closed) {
        var code = unit.equals(ALL) ? null : unit;
        var list = new CursorList<UnansweredView>(after -> campaigns.unanswered(id, code, after));
        var title = getTranslation("campaign.unanswered.of", name(progress, code), Formats.number(list.total()));
        getContent().add(new SidePanel(title, closed, getTranslation("parts.close")).with(content(list)));
    }

    private Component content(CursorList<UnansweredView> list) {
        if (list.total() == 0) {
            return Blocks.text("sh-small", getTranslation("campaign.unanswered.none"));
        }
        var grid = Tables.<UnansweredView>of(getTranslation("campaign.unanswered"), list.total());
        grid.addColumn(LitRenderer.<UnansweredView>of(
                                "<a href=${item.href}>${item.name}</a><span class='sh-sub'>${item.unit}</span><span class='sh-sub'>${item.notes}</span>")
                        .withProperty("href", row -> "people/" + row.person().personId())
                        .withProperty("name", row -> row.person().name())
                        .withProperty("unit", row -> Objects.requireNonNullElse(row.unitName(), ""))
                        .withProperty("notes", this::notes))
                .setHeader(getTranslation("campaign.person"))
                .setRowHeader(true);
        grid.setItems(list.provider());
        return grid;
    }

    private String notes(UnansweredView row) {
        return Stream.of(
                        row.started() ? getTranslation("campaign.note.started") : null,
                        row.withoutMail() ? getTranslation("campaign.note.without-mail") : null,
                        row.remindedOn() == null
                                ? null
                                : getTranslation("campaign.note.reminded", Formats.shortDay(row.remindedOn())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ・ "));
    }

    private String name(ProgressView progress, @Nullable String code) {
        return progress.units().stream()
                .filter(unit -> unit.unitCode().equals(code))
                .map(UnitProgress::unitName)
                .findFirst()
                .orElse(getTranslation("campaign.whole"));
    }
}
