// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Ratings of planted severity: 40 managers, each with 15 own people whose levels follow their unit. Severity has a
/// deviation of 0.4, the unit's level of 0.5, a person in the unit of 0.6, the error of one rating of 0.5. Four skills
/// are rated in each person and case.
final class Ratings {

    static final int MANAGERS = 40;
    private static final int PEOPLE = 15;
    private static final int SKILLS = 4;
    private static final double SEVERITY = 0.4;
    private static final double UNIT = 0.5;
    private static final double PERSON = 0.6;
    private static final double ERROR = 0.5;
    private static final double MIDDLE = 2;

    private final Random random;
    private final double[] severities;
    private final double[] units;
    private final double[] skills;
    private final double[][] people;
    private final List<Judgement> judgements = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();

    private Ratings(long seed) {
        random = new Random(seed);
        var drawn = draws(MANAGERS, SEVERITY);
        var mean = IntStream.range(0, MANAGERS)
                .mapToDouble(manager -> drawn[manager])
                .average()
                .orElseThrow();
        severities = IntStream.range(0, MANAGERS)
                .mapToDouble(manager -> drawn[manager] - mean)
                .toArray();
        units = draws(MANAGERS, UNIT);
        skills = draws(SKILLS, 0.3);
        people = new double[MANAGERS][];
        for (int manager = 0; manager < MANAGERS; manager++) {
            people[manager] = draws(PEOPLE, PERSON);
            for (int person = 0; person < PEOPLE; person++) {
                people[manager][person] += MIDDLE + units[manager];
                rate(manager, person(manager, person), people[manager][person]);
            }
        }
    }

    /// Every manager rates the own people and nobody else.
    static Ratings withoutLinks(long seed) {
        return new Ratings(seed);
    }

    /// Some managers, by their places, rate the same written cases.
    Ratings cases(int count, String name, int from, int to) {
        for (int one = 0; one < count; one++) {
            var level = MIDDLE + PERSON * random.nextGaussian();
            for (int manager = from; manager < to; manager++) {
                rate(manager, name + one, level);
            }
        }
        return this;
    }

    /// The next manager rates five people of each manager, too.
    Ratings ratedTwice() {
        for (int manager = 0; manager < MANAGERS; manager++) {
            for (int person = 0; person < 5; person++) {
                rate((manager + 1 + person) % MANAGERS, person(manager, person), people[manager][person]);
            }
        }
        return this;
    }

    /// Everybody takes a test of two skills that is harder than the levels say, and asks for something else, too.
    Ratings tested() {
        for (int manager = 0; manager < MANAGERS; manager++) {
            for (int person = 0; person < PEOPLE; person++) {
                var other = 0.3 * random.nextGaussian();
                for (int skill = 0; skill < 2; skill++) {
                    var value = people[manager][person] + skills[skill] - 0.7 + other + 0.35 * random.nextGaussian();
                    measurements.add(new Measurement("テスト", person(manager, person), skill(skill), value, 0.35));
                }
            }
        }
        return this;
    }

    SeverityFinding found() {
        return RaterSeverity.of(judgements, measurements);
    }

    SeverityFinding.Separable separated() {
        return (SeverityFinding.Separable) found();
    }

    List<Judgement> judgements() {
        return judgements;
    }

    double[] severities() {
        return severities.clone();
    }

    double[] units() {
        return units.clone();
    }

    /// What somebody would take for severity who compares the managers' own people.
    double[] ofOwnPeople() {
        return IntStream.range(0, MANAGERS)
                .mapToDouble(manager -> -judgements.stream()
                        .filter(one -> one.target().startsWith("職員%d-".formatted(manager)))
                        .filter(one -> one.rater().equals(manager(manager)))
                        .mapToDouble(Judgement::value)
                        .average()
                        .orElseThrow())
                .toArray();
    }

    static String manager(int manager) {
        return "所属長" + manager;
    }

    private static String person(int manager, int person) {
        return "職員%d-%d".formatted(manager, person);
    }

    private static String skill(int skill) {
        return "スキル" + skill;
    }

    private void rate(int manager, String target, double level) {
        for (int skill = 0; skill < SKILLS; skill++) {
            var value = level + skills[skill] - severities[manager] + ERROR * random.nextGaussian();
            judgements.add(new Judgement(manager(manager), target, skill(skill), value));
        }
    }

    private double[] draws(int count, double deviation) {
        return IntStream.range(0, count)
                .mapToDouble(one -> deviation * random.nextGaussian())
                .toArray();
    }
}
