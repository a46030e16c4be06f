// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Campaign;
import org.shirube.backend.assessment.CampaignState;
import org.shirube.backend.assessment.Instrument;
import org.shirube.backend.assessment.Instruments;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Campaigns of earlier years (実施回), a row for each: they were held elsewhere and are closed.
@Component
class CampaignsKind extends DocumentKind<Campaign> {

    static final String CODE = "実施回コード";
    private static final String TITLE = "名称";
    private static final String OPENS = "開始日";
    private static final String CLOSES = "終了日";
    private static final String ASKED = "対象職員番号";

    private final Instruments instruments;
    private final People people;
    private final Clock clock;

    CampaignsKind(ReactiveMongoTemplate mongo, Instruments instruments, People people, Clock clock) {
        super(
                mongo,
                new Shape<>(
                        "campaigns",
                        AggregateGroup.CAMPAIGNS,
                        Role.HR,
                        Campaign.class,
                        List.of(CODE),
                        List.of(),
                        Campaign::id,
                        Campaign::version,
                        CampaignsKind::describe));
        this.instruments = instruments;
        this.people = people;
        this.clock = clock;
    }

    @Override
    Mono<? extends Reader<Campaign>> reader() {
        return Mono.zip(
                        instruments.all().collectMap(instrument -> instrument.code() + "/" + instrument.edition()),
                        people.all().collectList().map(PersonNumbers::new))
                .map(known -> (id, rows, before, scope) ->
                        before == null ? read(id, rows.getFirst(), known.getT1(), known.getT2()) : before);
    }

    private @Nullable Campaign read(String id, ImportRow row, Map<String, Instrument> known, PersonNumbers numbers) {
        var title = row.requiredText(TITLE);
        var opens = row.requiredDay(OPENS);
        var closes = row.requiredDay(CLOSES);
        var instrument = instrument(row, known);
        if (opens != null && closes != null && closes.isBefore(opens)) {
            row.problem(CLOSES, ProblemCode.END_BEFORE_BEGIN, null);
        }
        var population = population(row, opens, numbers);
        return title == null || opens == null || closes == null || instrument == null || row.hasProblems()
                ? null
                : closed(id, title, instrument, population, opens, closes);
    }

    /// Everybody, unless the row says who.
    private static Map<String, Object> population(ImportRow row, @Nullable LocalDate opens, PersonNumbers numbers) {
        var asked = row.codes(ASKED).stream().distinct().toList();
        if (asked.isEmpty() || opens == null) {
            return Map.of("everybody", true);
        }
        var ids = asked.stream()
                .flatMap(number -> numbers.holder(number, opens).stream())
                .map(Person::id)
                .distinct()
                .toList();
        if (ids.size() < asked.size()) {
            row.problem(ASKED, ProblemCode.UNKNOWN_CODE, null);
        }
        return Map.of("persons", ids);
    }

    private static @Nullable Instrument instrument(ImportRow row, Map<String, Instrument> known) {
        var code = row.requiredCode(InstrumentItems.INSTRUMENT);
        var edition = row.requiredCode(InstrumentItems.EDITION);
        var instrument = known.get(code + "/" + edition);
        if (instrument == null && code != null && edition != null) {
            row.problem(InstrumentItems.INSTRUMENT, ProblemCode.UNKNOWN_CODE, null);
        }
        return instrument;
    }

    private Campaign closed(
            String id,
            String title,
            Instrument instrument,
            Map<String, Object> population,
            LocalDate opens,
            LocalDate closes) {
        return new Campaign(
                id,
                null,
                title,
                instrument.id(),
                instrument.title(),
                instrument.kind(),
                population,
                opens,
                closes,
                null,
                null,
                CampaignState.CLOSED,
                null,
                opens,
                null,
                opens.atStartOfDay(clock.getZone()).toInstant(),
                List.of());
    }

    private static Map<String, String> describe(Campaign campaign) {
        return Outcome.fields(
                TITLE,
                campaign.title(),
                InstrumentItems.TITLE,
                campaign.instrumentTitle(),
                OPENS,
                campaign.opens(),
                CLOSES,
                campaign.closes());
    }
}
