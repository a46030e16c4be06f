// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.contract.platform.Role;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.organization.PeopleClient;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.Confirmation;
import org.shirube.ui.parts.Following;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;

/// One campaign: how many have answered, in which section, since when, and who has not.
@Route("campaigns/:id")
@RolesAllowed({Roles.HR, Roles.DX_LEAD, Roles.UNIT_CLERK, Roles.AUDITOR})
class CampaignPage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PERCENT = 100;
    private static final int MILLISECONDS = 8_000;

    private final transient CampaignClient campaigns;
    private final transient PeopleClient people;
    private final boolean manages;
    private final boolean seesNames;

    private transient Address address = Address.of("campaigns");
    private String id = "";
    private String title = "";

    CampaignPage(CampaignClient campaigns, PeopleClient people, Me me) {
        this.campaigns = campaigns;
        this.people = people;
        this.manages = me.hasAny(List.of(Role.HR));
        this.seesNames = me.hasAny(List.of(Role.HR, Role.UNIT_CLERK));
        addClassName("sh-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        id = event.getRouteParameters().get("id").orElse("");
        if (look()) {
            Following.start(this, this::look);
        }
    }

    /// Reads and shows it; answers whether the invitations are still being written.
    private boolean look() {
        var campaign = campaigns.byId(id);
        title = campaign.title();
        removeAll();
        var opening = campaign.state().equals("OPENING");
        add(head(campaign));
        if (campaign.state().equals("DRAFT")) {
            add(draft(campaign));
        } else if (opening) {
            add(Blocks.alert(Tone.INFO, getTranslation("campaign.opening"), getTranslation("campaign.opening.text")));
        } else {
            show(campaigns.progress(id), campaign.state().equals("REVIEW"));
        }
        return opening;
    }

    private Component head(CampaignView campaign) {
        var actions = new ArrayList<Component>();
        if (manages && campaign.state().equals("OPEN")) {
            actions.add(new Button(getTranslation("campaign.close"), event -> close(campaign)));
            if (campaign.kind().equals("SELF_RATING")) {
                actions.add(new Button(getTranslation("campaign.review"), event -> review(campaign)));
            }
            actions.add(Blocks.primary(getTranslation("campaign.remind"), this::remind));
        }
        if (manages && campaign.state().equals("REVIEW")) {
            actions.add(Blocks.primary(getTranslation("campaign.end"), () -> end(campaign)));
        }
        if (manages && List.of("REVIEW", "CLOSED", "ARCHIVED").contains(campaign.state())) {
            actions.add(Blocks.linkButton("campaigns/" + id + "/analysis", getTranslation("analysis.title")));
        }
        if (manages && campaign.state().equals("DRAFT")) {
            actions.add(Blocks.primary(getTranslation("campaign.open"), () -> open(campaign)));
        }
        var head = Blocks.head(campaign.title(), CampaignStates.span(campaign), actions.toArray(Component[]::new));
        head.addComponentAtIndex(1, Blocks.box("sh-head-state", CampaignStates.tag(campaign)));
        return head;
    }

    private Component draft(CampaignView campaign) {
        return Blocks.card(
                getTranslation("campaign.draft"),
                Blocks.text("sh-small", getTranslation("campaign.draft.text")),
                Blocks.facts(List.of(
                        new Blocks.Fact(getTranslation("campaign.instrument"), campaign.instrumentTitle()),
                        new Blocks.Fact(getTranslation("campaign.who"), campaign.populationText()),
                        new Blocks.Fact(getTranslation("campaign.when"), CampaignStates.span(campaign)))));
    }

    /// @param review whether managers confirm: then it matters how many are confirmed, no longer who has no mail
    private void show(ProgressView progress, boolean review) {
        var open = progress.invited() - progress.submitted();
        add(Blocks.figures(
                figure("campaign.invited", progress.invited(), "parts.people", ""),
                figure(
                        "campaign.submitted",
                        progress.submitted(),
                        "parts.people",
                        getTranslation("campaign.rate", percent(progress.submitted(), progress.invited()))),
                figure(
                        "campaign.unanswered",
                        open,
                        "parts.people",
                        getTranslation("campaign.started", Formats.number(underway(progress)))),
                review
                        ? figure(
                                "campaign.reviewed",
                                progress.reviewed(),
                                "parts.people",
                                getTranslation(
                                        "campaign.reviewed.note",
                                        Formats.number((double) progress.submitted() - progress.reviewed())))
                        : figure(
                                "campaign.without-mail",
                                progress.withoutMail(),
                                "parts.people",
                                getTranslation("campaign.without-mail.note"))));
        var units = new ProgressTable(progress, address, seesNames, review);
        var curve = new ResponseCurve(progress);
        var named = address.first("open");
        if (seesNames && named.isPresent()) {
            add(Blocks.box("sh-cols-panel", Blocks.box("sh-stack", units, curve), panel(progress, named.get())));
        } else {
            add(units, curve);
        }
    }

    private Component panel(ProgressView progress, String unit) {
        return new UnansweredPanel(campaigns, id, progress, unit, address.with("open", null));
    }

    private Component figure(String key, int number, String unit, String note) {
        return Blocks.figure(getTranslation(key), Formats.number(number), getTranslation(unit), note, null);
    }

    /// Those who have begun and not submitted: whoever has submitted had begun, too.
    private static int underway(ProgressView progress) {
        return progress.started() - progress.submitted();
    }

    private static int percent(int part, int all) {
        return all == 0 ? 0 : Math.round((float) part * PERCENT / all);
    }

    private void open(CampaignView campaign) {
        var count = people.preview(campaign.population()).people();
        Confirmation.ask(
                getTranslation("campaign.open.ask", Formats.number(count)),
                getTranslation("campaign.open.text", campaign.populationText(), Formats.day(campaign.closes())),
                getTranslation("campaign.open"),
                () -> {
                    campaigns.move(campaign, "open");
                    Address.again();
                });
    }

    private void close(CampaignView campaign) {
        var progress = campaigns.progress(id);
        Confirmation.ask(
                getTranslation("campaign.close.ask", campaign.title()),
                getTranslation(
                        "campaign.close.text", Formats.number((double) progress.invited() - progress.submitted())),
                getTranslation("campaign.close"),
                () -> {
                    campaigns.move(campaign, "close");
                    Address.again();
                });
    }

    private void review(CampaignView campaign) {
        var progress = campaigns.progress(id);
        var closes = campaign.reviewCloses();
        Confirmation.ask(
                getTranslation("campaign.review.ask", Formats.number(progress.submitted())),
                getTranslation(
                                "campaign.review.text",
                                Formats.number((double) progress.invited() - progress.submitted()))
                        + (closes == null ? "" : getTranslation("campaign.review.until", Formats.day(closes))),
                getTranslation("campaign.review"),
                () -> {
                    campaigns.move(campaign, "review");
                    Address.again();
                });
    }

    private void end(CampaignView campaign) {
        var progress = campaigns.progress(id);
        Confirmation.ask(
                getTranslation("campaign.end.ask", campaign.title()),
                getTranslation(
                        "campaign.end.text", Formats.number((double) progress.submitted() - progress.reviewed())),
                getTranslation("campaign.end"),
                () -> {
                    campaigns.move(campaign, "close");
                    Address.again();
                });
    }

    private void remind() {
        var progress = campaigns.progress(id);
        Confirmation.ask(
                getTranslation(
                        "campaign.remind.ask", Formats.number((double) progress.invited() - progress.submitted())),
                getTranslation("campaign.remind.text"),
                getTranslation("campaign.remind"),
                this::reminded);
    }

    private void reminded() {
        var done = campaigns.remind(id);
        var text = done.alreadyToday()
                ? getTranslation("campaign.remind.already")
                : getTranslation(
                        "campaign.reminded", Formats.number(done.reminded()), Formats.number(done.withoutMail()));
        Notification.show(text, MILLISECONDS, Notification.Position.TOP_END);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", title);
    }
}
