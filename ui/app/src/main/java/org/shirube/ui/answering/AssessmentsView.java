// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.MyCampaignView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.platform.Formats;

/// The caller's self-assessments: the open ones to answer, the others folded away.
@Route("assessment")
@PermitAll
class AssessmentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MyResponses responses;

    AssessmentsView(MyResponses responses) {
        this.responses = responses;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var all = responses.campaigns();
        var open = all.stream().filter(AssessmentsView::isOpen).toList();
        var past = all.stream().filter(campaign -> !isOpen(campaign)).toList();
        add(Blocks.head(getTranslation("answering.title"), getTranslation("answering.purpose")));
        add(
                open.isEmpty()
                        ? Blocks.flush(new EmptyState(
                                getTranslation("answering.none"),
                                getTranslation("answering.none.why"),
                                Blocks.linkButton("profile", getTranslation("answering.thanks.profile"))))
                        : list(open));
        if (!past.isEmpty()) {
            var details = new Details(getTranslation("answering.past", past.size()), list(past));
            details.setOpened(open.isEmpty());
            details.addClassName("sh-past");
            add(details);
        }
    }

    private static boolean isOpen(MyCampaignView mine) {
        return mine.campaign().state().equals("OPEN") && !mine.state().equals("SUBMITTED");
    }

    private Component list(List<MyCampaignView> campaigns) {
        var list = Blocks.flush();
        list.setAriaRole("list");
        campaigns.forEach(campaign -> list.add(line(campaign)));
        return list;
    }

    private Component line(MyCampaignView mine) {
        var campaign = mine.campaign();
        var meta = Blocks.box("sh-meta", state(mine));
        if (isOpen(mine)) {
            meta.add(Blocks.text("sh-small", getTranslation("today.minutes", mine.minutes())));
        }
        var words = new Div(
                meta,
                new H2(campaign.title()),
                new Paragraph(getTranslation(answered(campaign), mine.items(), mine.answered())));
        var line = Blocks.box("sh-task", words);
        if (isOpen(mine)) {
            var verb = getTranslation(mine.answered() > 0 ? "answering.continue" : "answering.start");
            var way = Blocks.primaryLink("assessment/" + campaign.id(), verb);
            way.setAriaLabel(verb + ": " + campaign.title());
            line.add(way);
            line.addClassName(Tone.NEED.css());
        } else if (campaign.test() != null && mine.submittedAt() != null) {
            var way = Blocks.linkButton("assessment/" + campaign.id(), getTranslation("answering.result.see"));
            way.setAriaLabel(getTranslation("answering.result.see") + ": " + campaign.title());
            line.add(way);
        }
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private static String answered(CampaignView campaign) {
        var test = campaign.test();
        return test != null && test.form().equals("ADAPTIVE") ? "answering.test.answered" : "answering.answered";
    }

    private Component state(MyCampaignView mine) {
        var at = mine.submittedAt();
        if (at != null) {
            var day = Formats.dayOf(at);
            var goesOn = mine.campaign().state().equals("OPEN");
            return Blocks.tag(
                    getTranslation("answering.submitted", goesOn ? Formats.shortDay(day) : Formats.day(day)), Tone.OK);
        }
        return isOpen(mine)
                ? Blocks.tag(
                        getTranslation(
                                "today.due", Formats.shortDay(mine.campaign().closes())),
                        Tone.NEED)
                : Blocks.tag(getTranslation("answering.closed"), Tone.PLAIN);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("answering.title"));
    }
}
