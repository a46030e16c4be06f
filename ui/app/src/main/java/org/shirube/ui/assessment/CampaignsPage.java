// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.platform.Role;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;

/// 実施状況: all campaigns, newest first.
@Route("campaigns")
@RolesAllowed({Roles.HR, Roles.DX_LEAD, Roles.UNIT_CLERK, Roles.AUDITOR})
class CampaignsPage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String NAME =
            "<a href=${item.href}>${item.title}</a><span class='sh-sub'>${item.instrument}</span>";
    private static final String STATE = "<span class=${item.css}>${item.state}</span>";
    private static final String WHEN = "<span>${item.span}</span><span class='sh-sub'>${item.people}</span>";

    private final transient CampaignClient campaigns;
    private final boolean manages;

    CampaignsPage(CampaignClient campaigns, Me me) {
        this.campaigns = campaigns;
        this.manages = me.hasAny(List.of(Role.HR));
        addClassName("sh-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var list = campaigns.all();
        var title = getTranslation("campaign.title");
        var purpose = getTranslation("campaign.purpose");
        if (list.isEmpty()) {
            add(Blocks.head(title, purpose), nothing());
        } else {
            add(Blocks.head(title, purpose, create()), Blocks.flush(table(list)));
        }
    }

    private Component[] create() {
        return manages
                ? new Component[] {Blocks.primaryLink("campaigns/new", getTranslation("campaign.create"))}
                : new Component[0];
    }

    private Component nothing() {
        return Blocks.flush(
                new EmptyState(getTranslation("campaign.none"), getTranslation("campaign.none.why"), create()));
    }

    private Component table(List<CampaignView> list) {
        var grid = Tables.<CampaignView>of(getTranslation("campaign.title"), list.size());
        var one = grid.addColumn(filled(LitRenderer.of(NAME + STATE + WHEN))).setHeader(getTranslation("campaign.one"));
        var name = grid.addColumn(filled(LitRenderer.of(NAME)))
                .setHeader(getTranslation("campaign.one"))
                .setWidth("260px")
                .setFlexGrow(2)
                .setRowHeader(true);
        var state = grid.addColumn(filled(LitRenderer.of(STATE)))
                .setHeader(getTranslation("campaign.state"))
                .setWidth("130px")
                .setFlexGrow(0);
        var when = grid.addColumn(filled(LitRenderer.of(WHEN)))
                .setHeader(getTranslation("campaign.when"))
                .setWidth("260px")
                .setFlexGrow(2);
        Tables.narrow(grid, one, name, state, when);
        grid.setItems(list);
        return grid;
    }

    private LitRenderer<CampaignView> filled(LitRenderer<CampaignView> renderer) {
        return renderer.withProperty("href", campaign -> "campaigns/" + campaign.id())
                .withProperty("title", CampaignView::title)
                .withProperty("instrument", CampaignView::instrumentTitle)
                .withProperty(
                        "css",
                        campaign -> "sh-tag " + CampaignStates.tone(campaign).css())
                .withProperty("state", CampaignStates::word)
                .withProperty("span", CampaignStates::span)
                .withProperty("people", CampaignView::populationText);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("campaign.title"));
    }
}
