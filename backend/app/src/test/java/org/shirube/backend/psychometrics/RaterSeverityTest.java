// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.junit.jupiter.api.Test;

class RaterSeverityTest {

    private static final int TOWNS = Boolean.getBoolean("shirube.test.full") ? 200 : 20;
    private static final long SEED = 20261124;

    @Test
    void sixCasesThatEveryManagerRatesTellSeverityAndItsError() {
        var found = Recovery.of("six shared cases", RaterSeverityTest::withCases);

        assertThat(found.correlation()).isGreaterThan(0.9);
        assertThat(found.coverage()).isBetween(0.93, 0.97);
    }

    @Test
    void howGoodAUnitIsDoesNotLookLikeSeverity() {
        var found = Recovery.of("six shared cases", RaterSeverityTest::withCases);

        assertThat(found.ofUnits()).as("errors follow the units").isCloseTo(0, within(0.1));
        assertThat(found.ofOwnPeople())
                .as("the managers' own people alone would mislead")
                .isLessThan(0.75);
    }

    @Test
    void peopleWhoAreRatedTwiceAreLinksToo() {
        var found =
                Recovery.of("rated twice", seed -> Ratings.withoutLinks(seed).ratedTwice());

        assertThat(found.correlation()).isGreaterThan(0.9);
        assertThat(found.coverage()).isBetween(0.92, 0.98);
    }

    @Test
    void testsAreLinksEvenWhereTheyAreHarderThanTheLevels() {
        var found = Recovery.of("tested", seed -> Ratings.withoutLinks(seed).tested());

        assertThat(found.correlation()).isGreaterThan(0.9);
        assertThat(found.coverage()).isBetween(0.92, 0.98);
    }

    @Test
    void severitiesSumToZeroAndVariancesAreNearThePlantedOnes() {
        var found = withCases(SEED).separated();

        assertThat(found.severities()).hasSize(Ratings.MANAGERS);
        assertThat(found.severities().values().stream()
                        .mapToDouble(SeverityFinding.Severity::value)
                        .sum())
                .isCloseTo(0, within(1e-9));
        assertThat(Math.sqrt(found.variances().severity())).isCloseTo(0.4, within(0.12));
        assertThat(Math.sqrt(found.variances().error())).isCloseTo(0.5, within(0.03));
    }

    @Test
    void severitiesAreShrunkTowardsTheAverage() {
        var town = withCases(SEED);
        var found = town.separated();

        var ofCases = town.judgements().stream()
                .filter(one -> one.target().startsWith("事例"))
                .mapToDouble(Judgement::value)
                .average()
                .orElseThrow();
        for (int manager = 0; manager < Ratings.MANAGERS; manager++) {
            var name = Ratings.manager(manager);
            var unshrunk = ofCases
                    - town.judgements().stream()
                            .filter(one -> one.target().startsWith("事例"))
                            .filter(one -> one.rater().equals(name))
                            .mapToDouble(Judgement::value)
                            .average()
                            .orElseThrow();
            var severity = found.severities().get(name).value();
            assertThat(severity / unshrunk).as(name).isBetween(0.85, 0.999);
        }
    }

    @Test
    void aRatingOfAStrictManagerIsRaised() {
        var found = withCases(SEED).separated();
        var strict = Collections.max(
                found.severities().entrySet(),
                (left, right) ->
                        Double.compare(left.getValue().value(), right.getValue().value()));

        assertThat(found.corrected(strict.getKey(), 2))
                .isEqualTo(2 + strict.getValue().value())
                .isGreaterThan(2.4);
    }

    @Test
    void withoutLinksNothingIsCorrected() {
        var town = Ratings.withoutLinks(SEED);

        assertThat(town.found()).isEqualTo(new SeverityFinding.NotSeparable(SeverityFinding.Reason.NO_LINKS));
        assertThat(town.judgements())
                .allSatisfy(one -> assertThat(town.found().corrected(one.rater(), one.value()))
                        .isEqualTo(one.value()));
    }

    @Test
    void twoHalvesThatNothingJoinsAreNotComparedWithEachOther() {
        var town = Ratings.withoutLinks(SEED).cases(6, "南の事例", 0, 20).cases(6, "北の事例", 20, 40);

        assertThat(town.found()).isEqualTo(new SeverityFinding.NotSeparable(SeverityFinding.Reason.SEVERAL_GROUPS));
    }

    @Test
    void oneManagerWhoMissedTheCasesKeepsTheRatingsAsTheyAre() {
        var found = Ratings.withoutLinks(SEED).cases(6, "事例", 0, 39).separated();

        assertThat(found.unlinked()).containsExactly(Ratings.manager(39));
        assertThat(found.severities()).hasSize(39).doesNotContainKey(Ratings.manager(39));
        assertThat(found.corrected(Ratings.manager(39), 3)).isEqualTo(3);
    }

    @Test
    void fewManagersDoNotTellASpread() {
        var judgements = new ArrayList<Judgement>();
        for (int one = 0; one < 30; one++) {
            judgements.add(new Judgement("甲", "事例" + one, "A01", 2));
            judgements.add(new Judgement("乙", "事例" + one, "A01", 3));
        }

        assertThat(RaterSeverity.of(judgements, List.of()))
                .isEqualTo(new SeverityFinding.NotSeparable(SeverityFinding.Reason.TOO_FEW_LINKS));
    }

    @Test
    void theOrderOfRatingsDoesNotMatter() {
        var town = withCases(SEED).tested();
        var expected = town.separated();
        Collections.shuffle(town.judgements(), new Random(1));

        var found = town.separated();

        expected.severities()
                .forEach((manager, severity) ->
                        assertThat(found.severities().get(manager).value()).isCloseTo(severity.value(), within(1e-3)));
    }

    @Test
    void aRatingMustBeANumberAndATestMustHaveAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Judgement("甲", "乙", "A01", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Measurement("テスト", "乙", "A01", 2, 0));
    }

    private static Ratings withCases(long seed) {
        return Ratings.withoutLinks(seed).cases(6, "事例", 0, Ratings.MANAGERS);
    }

    /// How well planted severities are found in many towns.
    ///
    /// @param correlation of found and planted severity, the mean of all towns
    /// @param coverage share of 95 % intervals that hold the planted severity
    /// @param ofUnits correlation of the errors with the units' true levels
    /// @param ofOwnPeople correlation of planted severity with what the managers' own people alone would say
    private record Recovery(double correlation, double coverage, double ofUnits, double ofOwnPeople) {

        static Recovery of(String name, LongFunction<Ratings> town) {
            double correlation = 0;
            double covered = 0;
            double ofUnits = 0;
            double ofOwnPeople = 0;
            for (int one = 0; one < TOWNS; one++) {
                var ratings = town.apply(SEED + one);
                var found = ratings.separated();
                var planted = ratings.severities();
                var estimates = IntStream.range(0, Ratings.MANAGERS)
                        .mapToObj(manager -> found.severities().get(Ratings.manager(manager)))
                        .toList();
                var values = estimates.stream()
                        .mapToDouble(SeverityFinding.Severity::value)
                        .toArray();
                var errors = new ArrayRealVector(values).subtract(new ArrayRealVector(planted));
                correlation += correlation(values, planted) / TOWNS;
                ofUnits += correlation(errors.toArray(), ratings.units()) / TOWNS;
                ofOwnPeople += correlation(ratings.ofOwnPeople(), planted) / TOWNS;
                covered += IntStream.range(0, planted.length)
                        .filter(manager -> estimates.get(manager).lower() <= planted[manager]
                                && planted[manager] <= estimates.get(manager).upper())
                        .count();
            }
            var recovery = new Recovery(correlation, covered / (TOWNS * Ratings.MANAGERS), ofUnits, ofOwnPeople);
            System.out.println("SEVERITY %s, %d towns: %s".formatted(name, TOWNS, recovery));
            return recovery;
        }

        private static double correlation(double[] left, double[] right) {
            var a = centred(left);
            var b = centred(right);
            return a.cosine(b);
        }

        private static ArrayRealVector centred(double[] values) {
            var mean = IntStream.range(0, values.length)
                    .mapToDouble(one -> values[one])
                    .average();
            return new ArrayRealVector(new ArrayRealVector(values).mapSubtract(mean.orElseThrow()));
        }
    }
}
