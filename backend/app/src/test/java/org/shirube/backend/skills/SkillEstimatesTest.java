// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shirube.backend.skills.Facts.TODAY;
import static org.shirube.backend.skills.Facts.certificate;
import static org.shirube.backend.skills.Facts.completion;
import static org.shirube.backend.skills.Facts.manager;
import static org.shirube.backend.skills.Facts.on;
import static org.shirube.backend.skills.Facts.self;
import static org.shirube.backend.skills.Facts.test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SkillEstimatesTest {

    private final SkillEstimates estimates = SkillEstimates.standard();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void withoutEvidenceNothingIsKnown() {
        assertThat(estimate()).isEqualTo(SkillEstimate.UNKNOWN);
        assertThat(estimate(on(TODAY.plusDays(1), EvidenceKind.SELF_RATING, 3))).isEqualTo(SkillEstimate.UNKNOWN);
    }

    @Test
    void theEstimateIsTheInverseVarianceWeightedMeanWithCorrelatedErrors() {
        var estimate = estimate(self(3), manager(2));

        var selfWeight = 1 / 0.81;
        var managerWeight = 1 / 0.25;
        var weights = selfWeight + managerWeight;
        var mean = (selfWeight * 3 + managerWeight * 2) / weights;
        var variance = (weights + 2 * 0.4 * selfWeight * managerWeight * 0.9 * 0.5) / (weights * weights);
        assertThat(estimate.estimate()).isCloseTo(mean, within(1e-12));
        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(variance), within(1e-12));
    }

    @Test
    void disagreementWidensByTheRootOfQOverItsDegreesOfFreedom() {
        var agreeing = estimate(self(1), manager(1));
        var disagreeing = estimate(self(4), manager(1));

        var selfWeight = 1 / 0.81;
        var managerWeight = 1 / 0.25;
        var mean = (selfWeight * 4 + managerWeight) / (selfWeight + managerWeight);
        var q = selfWeight * (4 - mean) * (4 - mean) + managerWeight * (1 - mean) * (1 - mean);
        assertThat(disagreeing.standardError()).isCloseTo(agreeing.standardError() * Math.sqrt(q), within(1e-12));
    }

    @Test
    void ageWidensByFifteenHundredthsOfVarianceAYear() {
        var estimate = estimate(on(TODAY.minusDays(731), EvidenceKind.MANAGER_REVIEW, 2));

        assertThat(estimate.standardError()).isCloseTo(Math.sqrt(0.25 + 0.15 * 731 / 365.25), within(1e-12));
    }

    @Test
    void ofEachGradedKindOnlyTheNewestCounts() {
        var estimate = estimate(on(TODAY.minusYears(1), EvidenceKind.SELF_RATING, 4), self(1));

        assertThat(estimate.estimate()).isEqualTo(1);
        assertThat(estimates.counting(List.of(on(TODAY.minusYears(1), EvidenceKind.SELF_RATING, 4), self(1)), TODAY))
                .containsExactly(self(1));
    }

    @Test
    void levelsAreRoundedHalfDown() {
        assertThat(estimate(self(2.5)).level()).isEqualTo(2);
        assertThat(estimate(self(2.51)).level()).isEqualTo(3);
        assertThat(estimate(self(0.5)).level()).isZero();
        assertThat(estimate(self(4)).level()).isEqualTo(4);
        assertThat(estimate(test(2, 0.5), on(TODAY, EvidenceKind.MANAGER_REVIEW, 3))
                        .level())
                .isEqualTo(2);
    }

    @Test
    void anExpertWhoTakesABeginnersCourseStaysAnExpert() {
        var before = estimate(self(4), manager(4));

        assertThat(estimate(self(4), manager(4), completion(1))).isEqualTo(before);
        assertThat(before.level()).isEqualTo(4);
    }

    @Test
    void aCompletionRaisesTheLevelButNeverTheConfirmedOne() {
        var before = estimate(self(1), manager(1));
        var after = estimate(self(1), manager(1), completion(3));

        assertThat(after.estimate()).isGreaterThan(before.estimate());
        assertThat(after.level()).isEqualTo(2);
        assertThat(after.confirmedLevel()).isEqualTo(1);
        assertThat(after.confirmed()).isFalse();
    }

    @Test
    void ofSeveralFloorsThoseBelowTheEstimateWithTheHigherOnesDoNotCount() {
        var facts = List.of(self(1), completion(2), certificate(4));

        assertThat(estimates.counting(facts, TODAY)).containsExactlyInAnyOrder(self(1), certificate(4));
    }

    @Test
    void onlyReviewsTestsAndCertificatesOfTheLastTwentyFourMonthsConfirm() {
        assertThat(estimate(self(3), completion(3)).confirmedLevel()).isNull();
        assertThat(estimate(self(3), completion(3)).confirmed()).isFalse();
        assertThat(estimate(self(3), on(TODAY.minusMonths(24), EvidenceKind.TEST, 3))
                        .confirmedLevel())
                .isEqualTo(3);
        var tooOld = on(TODAY.minusMonths(24).minusDays(1), EvidenceKind.TEST, 3);
        assertThat(estimate(self(3), tooOld).confirmedLevel()).isNull();
        assertThat(estimate(self(3), certificate(3)).confirmed()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCompletionNeverLowersALevel(long seed) {
        var random = new Random(seed);
        var facts = Facts.any(random);
        var before = estimates.estimate(facts, TODAY);
        var day = TODAY.minusDays(random.nextInt(900));

        facts.add(on(day, EvidenceKind.COMPLETION, random.nextInt(5)));
        var after = estimates.estimate(facts, TODAY);

        assertThat(after.estimate()).as("seed %d", seed).isGreaterThanOrEqualTo(before.estimate());
        assertThat(after.levelOrNone()).isGreaterThanOrEqualTo(before.levelOrNone());
        assertThat(after.confirmedLevel()).isEqualTo(before.confirmedLevel());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFloorCountsExactlyWhereItIsAboveTheEstimateWithoutIt(long seed) {
        var facts = Facts.any(new Random(seed));

        var counting = estimates.counting(facts, TODAY);

        for (var floor : facts.stream().filter(fact -> fact.kind().isFloor()).toList()) {
            var others = new ArrayList<>(counting);
            others.remove(floor);
            var without = estimates.estimate(others, TODAY);
            assertThat(counting.contains(floor))
                    .as("seed %d, %s beside %s", seed, floor, without)
                    .isEqualTo(!without.known() || floor.value() > without.estimate() + 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twoSourcesThatDisagreeAreLessSureThanTwoThatAgree(long seed) {
        var random = new Random(seed);
        var value = random.nextInt(3) / 2.0;
        var other = value + 2 + random.nextInt(2);
        var day = TODAY.minusDays(random.nextInt(400));

        var agreeing = estimates.estimate(both(day, value, value), TODAY);
        var disagreeing = estimates.estimate(both(day, value, other), TODAY);

        assertThat(disagreeing.standardError()).as("seed %d", seed).isGreaterThan(agreeing.standardError());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfArrivalDoesNotMatter(long seed) {
        var random = new Random(seed);
        var facts = Facts.any(random);
        var expected = estimates.estimate(facts, TODAY);

        Collections.shuffle(facts, random);

        assertThat(estimates.estimate(facts, TODAY)).as("seed %d", seed).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTwoGradedSourcesThatDisagreeBeyondTheirErrorsAreLessSure(long seed) {
        var random = new Random(seed);
        var first = EvidenceKind.values()[random.nextInt(3)];
        var second = EvidenceKind.values()[(first.ordinal() + 1 + random.nextInt(2)) % 3];
        var day = TODAY.minusDays(random.nextInt(1500));
        var other = TODAY.minusDays(random.nextInt(1500));
        var agreeing = List.of(on(day, first, 2), on(other, second, 2));
        var disagreeing = List.of(on(day, first, 0), on(other, second, random.nextInt(9) / 2.0));

        var errors = agreeing.stream()
                .mapToDouble(fact -> estimates.estimate(List.of(fact), TODAY).standardError())
                .map(error -> error * error)
                .sum();
        var sure = estimates.estimate(agreeing, TODAY).standardError();
        var apart = disagreeing.getLast().value();
        var lessSure = estimates.estimate(disagreeing, TODAY).standardError();

        assertThat(lessSure / sure).as("seed %d", seed).isCloseTo(Math.max(1, apart / Math.sqrt(errors)), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anExpertStaysAnExpertWhateverBeginnersCoursesFollow(long seed) {
        var random = new Random(seed);
        var reviewed = TODAY.minusDays(random.nextInt(700));
        var facts = new ArrayList<>(both(reviewed, 4, 4));
        var before = estimates.estimate(facts, TODAY);
        for (int course = 0; course <= random.nextInt(5); course++) {
            facts.add(on(TODAY.minusDays(random.nextInt(700)), EvidenceKind.COMPLETION, 1));
        }

        assertThat(estimates.estimate(facts, TODAY)).as("seed %d", seed).isEqualTo(before);
        assertThat(before.level()).isEqualTo(4);
        assertThat(before.confirmedLevel()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inWhichOrderEventsReachAProfileDoesNotMatter(long seed) {
        var random = new Random(seed);
        var facts = Facts.any(random);
        var expected = estimates.estimateAll(arrived(facts), TODAY);

        Collections.shuffle(facts, random);

        assertThat(estimates.estimateAll(arrived(facts), TODAY))
                .as("seed %d", seed)
                .isEqualTo(expected);
    }

    private static SkillProfile arrived(List<Evidence> facts) {
        var profile = SkillProfile.empty("0001");
        for (int event = 0; event < facts.size(); event++) {
            profile = profile.take("event" + event, List.of(facts.get(event)), Instant.EPOCH);
        }
        return profile;
    }

    private static List<Evidence> both(LocalDate day, double self, double manager) {
        return List.of(on(day, EvidenceKind.SELF_RATING, self), on(day, EvidenceKind.MANAGER_REVIEW, manager));
    }

    private SkillEstimate estimate(Evidence... facts) {
        return estimates.estimate(List.of(facts), TODAY);
    }
}
