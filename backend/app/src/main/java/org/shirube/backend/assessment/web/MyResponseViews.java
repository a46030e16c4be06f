// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.util.Locale;
import java.util.Map;
import org.shirube.backend.assessment.MyPart;
import org.shirube.backend.assessment.PurposeNotice;
import org.shirube.backend.assessment.Response;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.assessment.InstrumentView;
import org.shirube.contract.assessment.MyCampaignView;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.contract.assessment.SavedAnswersView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The caller's own responses as the API shows them.
@Component
class MyResponseViews {

    private final CampaignViews campaigns;
    private final InstrumentViews instruments;
    private final Texts texts;

    MyResponseViews(CampaignViews campaigns, InstrumentViews instruments, Texts texts) {
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.texts = texts;
    }

    MyCampaignView campaign(MyPart part, Locale locale) {
        var response = part.response();
        return new MyCampaignView(
                campaigns.view(part.campaign(), locale),
                part.state().name(),
                part.answered(),
                part.instrument().items().size(),
                part.minutesLeft(),
                part.invitation().remindedOn() != null,
                response == null ? null : response.submittedAt());
    }

    Mono<ResponseView> response(MyPart part, Locale locale) {
        return instruments.view(part.instrument(), locale).map(instrument -> response(part, instrument, locale));
    }

    SavedAnswersView saved(Response response) {
        return new SavedAnswersView(
                response.state().name(), response.byItem(), response.changedAt(), version(response));
    }

    private ResponseView response(MyPart part, InstrumentView instrument, Locale locale) {
        var notice = PurposeNotice.in(locale, texts);
        var response = part.response();
        return new ResponseView(
                campaigns.view(part.campaign(), locale),
                instrument,
                part.state().name(),
                response == null ? Map.of() : response.byItem(),
                new ResponseView.PurposeNotice(notice.version(), notice.text(), notice.whoSees()),
                response != null && response.noticeVersion().equals(notice.version()),
                response == null ? null : response.submittedAt(),
                response == null ? 0 : version(response));
    }

    private static long version(Response response) {
        return response.version() == null ? 0 : response.version();
    }
}
