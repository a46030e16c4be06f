// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestEngine;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

class ParticipationTest {

    private static final Clock CLOCK = Clock.fixed(Assessments.NOON, ZoneId.of("Asia/Tokyo"));
    private static final Reach ALL = new Reach(null, null);

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void countsByUnitAddUpToTheWhole(TestEngine engine) {
        var counts =
                new Participation(threePeople(engine), CLOCK).counts("c1", ALL).block();

        assertThat(counts.units().get("110")).isEqualTo(new Participation.UnitCount(2, 1, 0, Assessments.NOON));
        assertThat(counts.units().get("120")).isEqualTo(new Participation.UnitCount(1, 1, 1, Assessments.NOON));
        assertThat(counts.total()).isEqualTo(new Participation.UnitCount(3, 2, 1, Assessments.NOON));
        assertThat(counts.withoutMail()).isEqualTo(1);
        assertThat(counts.days()).isEqualTo(Map.of(Assessments.TODAY, 1));
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aClerkSeesTheOwnUnitsOnlyAndNobodySeesAcrossTheBorder(TestEngine engine) {
        var participation = new Participation(threePeople(engine), CLOCK);

        assertThat(participation
                        .counts("c1", new Reach(Set.of("市長"), Set.of("110")))
                        .block()
                        .units())
                .containsOnlyKeys("110");
        assertThat(participation
                        .counts("c1", new Reach(Set.of("教育委員会"), null))
                        .block()
                        .total()
                        .invited())
                .isZero();
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void thoseWhoHaveNotSubmittedAreListedByUnitPageByPage(TestEngine engine) {
        var participation = new Participation(threePeople(engine), CLOCK);

        var all = participation.unanswered("c1", ALL, null, null).collectList().block();
        var rest = participation
                .unanswered("c1", ALL, null, all.getFirst().invitation().place())
                .collectList()
                .block();

        assertThat(people(all)).containsExactly("p1", "p2");
        assertThat(all).extracting(Participation.Unanswered::started).containsExactly(true, false);
        assertThat(people(rest)).containsExactly("p2");
        assertThat(participation
                        .unanswered("c1", ALL, "120", null)
                        .collectList()
                        .block())
                .isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void nobodyIsRemindedTwiceOnOneDay(TestEngine engine) {
        var mongo = threePeople(engine);
        var participation = new Participation(mongo, CLOCK);

        var first = participation.remind(campaign(mongo), ALL).block();
        var second = participation.remind(campaign(mongo), ALL).block();

        assertThat(first).isEqualTo(new Participation.Reminded(2, 1, false));
        assertThat(second).isEqualTo(new Participation.Reminded(0, 0, true));
        assertThat(mongo.findById("c1:p2", Invitation.class).block().remindedOn())
                .isEqualTo(Assessments.TODAY);
        assertThat(mongo.findById("c1:p3", Invitation.class).block().remindedOn())
                .isNull();
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aReminderThatACrashCutShortGoesOnWhereItStopped(TestEngine engine) {
        var mongo = threePeople(engine);
        var participation = new Participation(mongo, CLOCK);
        var before = campaign(mongo);
        participation.remind(before, ALL).block();

        var again = participation.remind(before, ALL).block();

        assertThat(again).isEqualTo(new Participation.Reminded(0, 0, false));
        assertThat(mongo.findById("c1:p1", Invitation.class).block().reminders())
                .isEqualTo(1);
    }

    private static List<String> people(List<Participation.Unanswered> unanswered) {
        return unanswered.stream().map(one -> one.invitation().personId()).toList();
    }

    private static Campaign campaign(ReactiveMongoTemplate mongo) {
        return mongo.findById("c1", Campaign.class).block();
    }

    /// p1 has started, p2 has no mail and has not, p3 of section 120 has submitted.
    private static ReactiveMongoTemplate threePeople(TestEngine engine) {
        var mongo = engine.template();
        var instrument = Assessments.selfRating("A01");
        mongo.insert(Assessments.in(CampaignState.OPEN, Assessments.draft("c1", instrument)))
                .block();
        mongo.insert(Assessments.invitation("c1", "p1")).block();
        mongo.insert(Assessments.invitation("c1", "p2", "110", true)).block();
        mongo.insert(Assessments.invitation("c1", "p3", "120", false)).block();
        mongo.insert(Assessments.started("c1", "p1", "110", Map.of("A01-1", 3))).block();
        mongo.insert(Assessments.started("c1", "p3", "120", Map.of("A01-1", 3))
                        .submit(Assessments.NOON, Assessments.TODAY, List.of()))
                .block();
        return mongo;
    }
}
