// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.shirube.backend.assessment.InstrumentKind;
import org.shirube.backend.assessment.MyCampaigns;
import org.shirube.backend.assessment.MyPart;
import org.shirube.backend.assessment.TestPolicy;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.TaskSource;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.platform.TaskView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// Open campaigns in 今日やること, and what was submitted lately.
@Component
class AssessmentTasks implements TaskSource {

    private static final Duration SHOWN_WHEN_DONE = Duration.ofDays(60);

    private final MyCampaigns mine;
    private final TestPolicy policy;
    private final Texts texts;
    private final Clock clock;

    AssessmentTasks(MyCampaigns mine, TestPolicy policy, Texts texts, Clock clock) {
        this.mine = mine;
        this.policy = policy;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Flux<TaskView> tasks(Caller caller, Locale locale) {
        return caller.personId() == null
                ? Flux.empty()
                : mine.of(caller.personId())
                        .filter(part -> part.waits() || doneLately(part))
                        .map(part -> task(part, locale));
    }

    private boolean doneLately(MyPart part) {
        var response = part.response();
        return response != null
                && response.submittedAt() instanceof Instant submitted
                && submitted.isAfter(clock.instant().minus(SHOWN_WHEN_DONE));
    }

    private TaskView task(MyPart part, Locale locale) {
        return new TaskView(
                part.campaign().kind().name(),
                part.campaign().title(),
                part.campaign().closes(),
                part.waits() ? part.minutesLeft(policy) : part.instrument().minutesFor(part.most(policy)),
                reason(part, locale),
                "assessment/" + part.campaign().id(),
                (double) part.answered() / Math.max(1, part.most(policy)),
                !part.waits());
    }

    private String reason(MyPart part, Locale locale) {
        var purpose = texts.of(
                locale,
                part.campaign().kind() == InstrumentKind.KNOWLEDGE_TEST
                        ? "assessment.test-purpose"
                        : "assessment.purpose");
        return part.waits() && part.invitation().remindedOn() != null
                ? texts.of(locale, "assessment.asked-again") + purpose
                : purpose;
    }
}
