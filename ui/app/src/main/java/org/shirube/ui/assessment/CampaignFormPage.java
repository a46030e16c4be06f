// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.assessment;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.CampaignRequest;
import org.shirube.contract.assessment.InstrumentView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.DayField;
import org.shirube.ui.organization.PeopleClient;
import org.shirube.ui.organization.UnitChoices;
import org.shirube.ui.parts.Address;
import org.shirube.ui.parts.Faults;
import org.shirube.ui.parts.PopulationField;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;

/// Plans a campaign. Nobody is asked anything before it is opened.
@Route("campaigns/new")
@RolesAllowed(Roles.HR)
class CampaignFormPage extends Div implements HasDynamicTitle {

    private static final int DAYS = 30;
    private static final String TEST = "KNOWLEDGE_TEST";
    private static final String SELF_RATING = "SELF_RATING";

    private final transient CampaignClient campaigns;
    private final Div trouble = new Div();
    private final Select<InstrumentView> instrument = new Select<>();
    private String suggestion = "";
    private final TextField title = new TextField();
    private final DatePicker opens = new DayField();
    private final DatePicker closes = new DayField();
    private final DatePicker reviewCloses = new DayField();
    private final PopulationField population;
    private final TestPlanFields test;
    private final Component testCard;

    private final transient Map<String, HasValidationProperties> fields = Map.of(
            "title", title, "instrumentId", instrument, "opens", opens, "closes", closes, "reviewCloses", reviewCloses);

    CampaignFormPage(CampaignClient campaigns, PeopleClient people, Me me) {
        this.campaigns = campaigns;
        this.population = new PopulationField(new UnitChoices(people.units()), people::preview);
        this.test = new TestPlanFields(campaigns.courses());
        this.testCard = Blocks.card(getTranslation("campaign.test"), test);
        prepare(campaigns.instruments(), me.today());
        var save = Blocks.primary(getTranslation("campaign.save"), this::save);
        save.addClassName("sh-push");
        addClassName("sh-page");
        add(Blocks.head(getTranslation("campaign.create"), getTranslation("campaign.create.purpose")));
        add(trouble);
        add(Blocks.card(getTranslation("campaign.what"), Blocks.box("sh-fields", instrument, title)));
        add(testCard);
        add(Blocks.card(getTranslation("campaign.who"), population));
        add(Blocks.card(getTranslation("campaign.when"), Blocks.box("sh-fields", opens, closes, reviewCloses)));
        add(Blocks.box("sh-foot", Blocks.linkButton("campaigns", getTranslation("parts.back")), save));
    }

    private void prepare(List<InstrumentView> instruments, LocalDate today) {
        instrument.setLabel(getTranslation("campaign.instrument"));
        instrument.addClassName("sh-widest");
        instrument.setItems(instruments);
        instrument.setItemLabelGenerator(
                one -> getTranslation("campaign.instrument.label", one.title(), one.version()));
        instrument.addValueChangeListener(event -> {
            suggest(event.getValue(), today);
            fit(event.getValue());
        });
        fit(null);
        title.setLabel(getTranslation("campaign.name"));
        title.setMaxLength(100);
        title.addClassName("sh-grow");
        opens.setLabel(getTranslation("campaign.opens"));
        opens.setValue(today);
        closes.setLabel(getTranslation("campaign.closes"));
        closes.setValue(today.plusDays(DAYS));
        reviewCloses.setLabel(getTranslation("campaign.review-closes"));
        reviewCloses.setHelperText(getTranslation("campaign.review-closes.help"));
        if (instruments.size() == 1) {
            instrument.setValue(instruments.getFirst());
        }
    }

    /// Only a test is held in a form, and only a self-rating is confirmed by heads of sections.
    private void fit(@Nullable InstrumentView chosen) {
        var kind = chosen == null ? "" : chosen.kind();
        testCard.setVisible(kind.equals(TEST));
        reviewCloses.setVisible(kind.equals(SELF_RATING));
    }

    /// A title that most offices would write; only where nobody typed another.
    private void suggest(InstrumentView chosen, LocalDate today) {
        if (chosen != null && (title.isEmpty() || title.getValue().equals(suggestion))) {
            var year = Formats.fiscalYear(Formats.fiscalYear(today));
            suggestion = chosen.title().contains(year)
                    ? chosen.title()
                    : getTranslation("campaign.name.suggested", year, chosen.title());
            title.setValue(suggestion);
        }
    }

    private void save() {
        trouble.removeAll();
        Faults.clear(fields);
        var whom = population.expression();
        var isTest = testCard.isVisible();
        if (missing() || whom.isEmpty() || isTest && !test.complete()) {
            return;
        }
        try {
            var created = campaigns.create(new CampaignRequest(
                    title.getValue().strip(),
                    instrument.getValue().id(),
                    whom.get(),
                    opens.getValue(),
                    closes.getValue(),
                    reviewCloses.isVisible() ? reviewCloses.getValue() : null,
                    isTest ? test.plan() : null));
            Address.of("campaigns/" + created.id()).go();
        } catch (BackendProblem refused) {
            Faults.show(refused, trouble, fields);
        }
    }

    private boolean missing() {
        var some = false;
        for (var field : List.<HasValue<?, ?>>of(instrument, title, opens, closes)) {
            if (field.isEmpty()) {
                var marked = (HasValidationProperties) field;
                marked.setErrorMessage(getTranslation("parts.needed"));
                marked.setInvalid(true);
                some = true;
            }
        }
        return some;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("campaign.create"));
    }
}
