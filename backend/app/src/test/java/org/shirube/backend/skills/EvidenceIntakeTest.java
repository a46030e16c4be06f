// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestEngine;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.ImportLock;
import org.shirube.backend.platform.ImportLocks;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

class EvidenceIntakeTest {

    private static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void theSameEventTwiceGivesItsEvidenceOnce(TestEngine engine) {
        var mongo = engine.template();
        var intake = intake(mongo, ImportLocks.on(mongo, CLOCK));
        var event = EvidenceIntake.event(NOW, "person", List.of(Facts.self(2), Facts.manager(3)));

        intake.on(event).block();
        intake.on(event).block();

        var profile = new SkillProfiles(mongo).of("person").block();
        assertThat(profile).isNotNull();
        assertThat(profile.evidence()).containsExactly(Facts.self(2), Facts.manager(3));
        assertThat(profile.seenEvents()).containsExactly(event.eventId());
        assertThat(profile.version()).isZero();
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void eventsOfOnePersonAtTheSameTimeAreAllTaken(TestEngine engine) {
        var mongo = engine.template();
        var intake = intake(mongo, ImportLocks.on(mongo, CLOCK));

        Flux.fromStream(IntStream.range(0, 8).mapToObj(i -> EvidenceIntake.event(NOW, "person", List.of(fact(i)))))
                .flatMap(intake::on)
                .blockLast();

        var profile = new SkillProfiles(mongo).of("person").block();
        assertThat(profile).isNotNull();
        assertThat(profile.evidence()).hasSize(8);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void whileAnImportHoldsTheProfilesTheEventWaits(TestEngine engine) {
        var mongo = engine.template();
        var imports = ImportLocks.on(mongo, CLOCK);
        var intake = intake(mongo, imports);
        var event = EvidenceIntake.event(NOW, "person", List.of(Facts.self(2)));
        imports.take(AggregateGroup.PROFILES, "import").block();

        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> intake.on(event).block());
        imports.release(AggregateGroup.PROFILES, "import").block();
        intake.on(event).block();

        assertThat(new SkillProfiles(mongo)
                        .byIds(List.of("person", "nobody"))
                        .collectList()
                        .block())
                .hasSize(1);
    }

    private static Evidence fact(int number) {
        return new Evidence("fact" + number, "A01", EvidenceKind.COMPLETION, 2, 0.6, Facts.TODAY, null);
    }

    private static EvidenceIntake intake(ReactiveMongoTemplate mongo, ImportLock imports) {
        return new EvidenceIntake(mongo, new SkillProfiles(mongo), imports, CLOCK);
    }
}
