// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestBackend;
import org.shirube.backend.psychometrics.SeverityFinding;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.SkillProfile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// Ten managers confirm ten people each; the first five rate everybody half a level lower than the others.
@TestBackend
class SeverityAnalysisTest {

    private static final int MANAGERS = 10;
    private static final int PEOPLE = 10;

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    SeverityAnalysis analysis;

    private final SplittableRandom chance = new SplittableRandom(4);
    private final Instrument instrument = Assessments.selfRating("A01", "A02");
    private final Campaign campaign = Assessments.in(CampaignState.REVIEW, Assessments.draft("c1", instrument));

    @BeforeEach
    void aCampaignUnderReview() {
        MemoryDatabase.clear(mongo);
        mongo.insert(instrument).block();
        mongo.insert(campaign).block();
    }

    @Test
    void beforeAnybodyHasConfirmedThereIsNothingToSay() {
        assertThat(analysis.of(campaign).block()).isNull();
    }

    @Test
    void withoutLinksNothingIsCorrected() {
        managersConfirm(false);

        var found = analysis.of(campaign).block();

        assertThat(found.managers()).isEqualTo(MANAGERS);
        assertThat(found.finding()).isEqualTo(new SeverityFinding.NotSeparable(SeverityFinding.Reason.NO_LINKS));
        assertThat(found.finding().corrected("m0", 2.5)).isEqualTo(2.5);
    }

    @Test
    void testsOfTheSamePeopleTellStrictManagersFromWeakPeople() {
        managersConfirm(true);

        var finding = analysis.of(campaign).block().finding();

        assertThat(finding).isInstanceOfSatisfying(SeverityFinding.Separable.class, found -> {
            assertThat(found.severities()).hasSize(MANAGERS);
            for (int manager = 0; manager < MANAGERS; manager++) {
                var severity = found.severities().get("m" + manager).value();
                assertThat(severity > 0).isEqualTo(manager < MANAGERS / 2);
            }
        });
    }

    private void managersConfirm(boolean tested) {
        var responses = new ArrayList<Response>();
        var reviews = new ArrayList<Review>();
        var profiles = new ArrayList<SkillProfile>();
        for (int manager = 0; manager < MANAGERS; manager++) {
            for (int person = 0; person < PEOPLE; person++) {
                var id = "p" + manager + "-" + person;
                // people of strict managers are the better ones: their ratings alone look alike
                var level = 2 + (manager < MANAGERS / 2 ? 0.5 : 0) + 0.3 * chance.nextGaussian();
                var response = response(id);
                responses.add(response);
                reviews.add(review(response, "m" + manager, level - (manager < MANAGERS / 2 ? 0.5 : 0)));
                profiles.add(profile(id, level));
            }
        }
        mongo.insertAll(responses).blockLast();
        mongo.insertAll(reviews).blockLast();
        if (tested) {
            mongo.insertAll(profiles).blockLast();
        }
    }

    private static Response response(String person) {
        var answers = Map.of("A01-1", 3, "A01-2", 3, "A02-1", 3, "A02-2", 3);
        return Assessments.started("c1", person, answers).submit(Assessments.NOON, Assessments.TODAY, List.of());
    }

    private Review review(Response response, String manager, double level) {
        var differences = Map.of("A01", 3 - rated(level), "A02", 3 - rated(level));
        return new Review(
                response.id(),
                null,
                response.campaignId(),
                response.personId(),
                response.unitCode(),
                response.authority(),
                manager,
                null,
                null,
                null,
                null,
                Assessments.NOON,
                Assessments.NOON,
                Assessments.TODAY,
                differences,
                List.of());
    }

    private double rated(double level) {
        return level + 0.2 * chance.nextGaussian();
    }

    private SkillProfile profile(String person, double level) {
        var evidence = List.of(test(person, "A01", level), test(person, "A02", level));
        return new SkillProfile(person, null, evidence, List.of(), Assessments.NOON);
    }

    private Evidence test(String person, String skill, double level) {
        var value = Math.clamp(level + 0.3 * chance.nextGaussian(), 0, 4);
        return new Evidence(person + skill, skill, EvidenceKind.TEST, value, 0.3, Assessments.TODAY, "理解度テスト");
    }
}
