// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceIntake;
import org.shirube.backend.skills.EvidenceKind;
import org.springframework.stereotype.Component;

/// Turns a response into a submitted one, with the evidence that it gives in its outbox: both are saved at once.
@Component
class Submission {

    private final Clock clock;

    Submission(Clock clock) {
        this.clock = clock;
    }

    /// The submitted response.
    ///
    /// @throws org.shirube.backend.platform.BusinessProblem ALREADY_SUBMITTED, or INVALID_FIELDS without any answer
    Response of(Response response, Campaign campaign, Instrument instrument) {
        return response.submit(clock.instant(), LocalDate.now(clock), events(response, campaign, instrument));
    }

    private List<OutboxEvent> events(Response response, Campaign campaign, Instrument instrument) {
        if (campaign.kind() != InstrumentKind.SELF_RATING) {
            return List.of();
        }
        var evidence = SelfRating.values(instrument, response.byItem()).entrySet().stream()
                .map(value -> evidence(response, campaign, value))
                .toList();
        return evidence.isEmpty()
                ? List.of()
                : List.of(EvidenceIntake.event(clock.instant(), response.personId(), evidence));
    }

    private Evidence evidence(Response response, Campaign campaign, Map.Entry<String, Double> value) {
        return new Evidence(
                Identifiers.derived("self-rating\n" + response.id() + "\n" + value.getKey()),
                value.getKey(),
                EvidenceKind.SELF_RATING,
                value.getValue(),
                SelfRating.STANDARD_ERROR,
                LocalDate.now(clock),
                campaign.title());
    }
}
