// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.MyPart;
import org.shirube.backend.assessment.PurposeNotice;
import org.shirube.backend.assessment.Response;
import org.shirube.backend.assessment.TestPolicy;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.assessment.InstrumentView;
import org.shirube.contract.assessment.MyCampaignView;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.contract.assessment.SavedAnswersView;
import org.shirube.contract.assessment.TestResultView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The caller's own responses as the API shows them.
@Component
class MyResponseViews {

    private final CampaignViews campaigns;
    private final InstrumentViews instruments;
    private final TestResultViews results;
    private final TestPolicy policy;
    private final Texts texts;

    MyResponseViews(
            CampaignViews campaigns,
            InstrumentViews instruments,
            TestResultViews results,
            TestPolicy policy,
            Texts texts) {
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.results = results;
        this.policy = policy;
        this.texts = texts;
    }

    MyCampaignView campaign(MyPart part, Locale locale) {
        var response = part.response();
        return new MyCampaignView(
                campaigns.view(part.campaign(), locale),
                part.state().name(),
                part.answered(),
                part.most(policy),
                part.minutesLeft(policy),
                part.invitation().remindedOn() != null,
                response == null ? null : response.submittedAt());
    }

    Mono<ResponseView> response(MyPart part, Locale locale) {
        return instruments
                .view(part.instrument(), part.asked(policy), part.most(policy), locale)
                .zipWith(results.of(part, locale).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(both -> response(part, both.getT1(), both.getT2().orElse(null), locale));
    }

    SavedAnswersView saved(Response response) {
        return new SavedAnswersView(
                response.state().name(), response.byItem(), response.changedAt(), version(response));
    }

    private ResponseView response(
            MyPart part, InstrumentView instrument, @Nullable TestResultView result, Locale locale) {
        var notice = PurposeNotice.in(locale, part.campaign().kind(), texts);
        var response = part.response();
        return new ResponseView(
                campaigns.view(part.campaign(), locale),
                instrument,
                part.state().name(),
                part.most(policy),
                response == null ? Map.of() : response.byItem(),
                new ResponseView.PurposeNotice(notice.version(), notice.text(), notice.whoSees()),
                response != null && response.noticeVersion().equals(notice.version()),
                response == null ? null : response.submittedAt(),
                result,
                response == null ? 0 : version(response));
    }

    private static long version(Response response) {
        return response.version() == null ? 0 : response.version();
    }
}
