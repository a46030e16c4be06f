// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.AnalysisView;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.Confirmation;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Roles;

/// How well an instrument measured in a campaign: each scale and item, with what is odd in plain words.
@Route("campaigns/:id/analysis")
@RolesAllowed(Roles.HR)
class AnalysisPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MILLISECONDS = 8_000;

    private final transient CampaignClient campaigns;
    private final Div trouble = new Div();

    AnalysisPage(CampaignClient campaigns) {
        this.campaigns = campaigns;
        addClassName("sh-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        var campaign = campaigns.byId(id);
        var analysis = campaigns.analysis(id);
        removeAll();
        trouble.removeAll();
        add(Blocks.head(
                getTranslation("analysis.title"),
                getTranslation("analysis.purpose", campaign.title()),
                Blocks.linkButton("campaigns/" + id, getTranslation("analysis.back"))));
        add(trouble);
        add(figures(analysis));
        if (campaign.test() != null) {
            add(difficulty(campaign, analysis.calibration()));
        }
        if (analysis.scales().isEmpty()) {
            add(Blocks.flush(new EmptyState(
                    getTranslation("analysis.too-few", analysis.leastPeople()),
                    getTranslation("analysis.too-few.why"))));
        }
        var severity = analysis.severity();
        if (severity != null) {
            add(severity(severity));
        }
        analysis.scales().forEach(scale -> add(new ScaleCard(scale)));
    }

    private Component figures(AnalysisView analysis) {
        var hasty = analysis.hastyShare();
        return Blocks.figures(
                Blocks.figure(
                        getTranslation("analysis.people"),
                        Formats.number(analysis.people()),
                        getTranslation("parts.people"),
                        getTranslation("analysis.people.note"),
                        null),
                Blocks.figure(
                        getTranslation("analysis.hasty"),
                        hasty == null ? "-" : ScaleCard.percent(hasty),
                        hasty == null ? "" : "%",
                        getTranslation(hasty == null ? "analysis.hasty.unknown" : "analysis.hasty.note"),
                        null));
    }

    private Component difficulty(CampaignView campaign, AnalysisView.@Nullable DifficultyView calibration) {
        var button = new Button(getTranslation("analysis.calibrate"), event -> ask(campaign));
        var text = calibration == null
                ? getTranslation("analysis.calibration.none")
                : getTranslation(
                        "analysis.calibration.done",
                        Formats.day(calibration.on()),
                        Formats.number(calibration.people()),
                        calibration.number());
        return Blocks.card(
                getTranslation("analysis.calibration"), Blocks.text("sh-text", text), Blocks.box("sh-ways", button));
    }

    /// Never by name: how strict one manager is, stays hidden from everybody.
    private Component severity(AnalysisView.SeverityView severity) {
        var spread = severity.spread();
        return Blocks.card(
                getTranslation("analysis.severity"),
                Blocks.text(
                        "sh-text",
                        spread == null
                                ? getTranslation("analysis.severity." + severity.reason())
                                : getTranslation(
                                        "analysis.severity.found", severity.managers(), ScaleCard.two(spread))),
                Blocks.text("sh-small", getTranslation("analysis.severity.none-corrected")));
    }

    private void ask(CampaignView campaign) {
        Confirmation.ask(
                getTranslation("analysis.calibrate.ask", campaign.instrumentTitle()),
                getTranslation("analysis.calibrate.text"),
                getTranslation("analysis.calibrate"),
                () -> calibrate(campaign));
    }

    private void calibrate(CampaignView campaign) {
        trouble.removeAll();
        try {
            var done = campaigns.calibrate(campaign.instrumentId());
            Notification.show(
                    getTranslation("analysis.calibrated", Formats.number(done.people())),
                    MILLISECONDS,
                    Notification.Position.TOP_END);
            Address.again();
        } catch (BackendProblem problem) {
            trouble.add(new ProblemBox(problem));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("analysis.title"));
    }
}
