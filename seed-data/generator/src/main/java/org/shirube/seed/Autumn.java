// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shirube.seed.Measured.Sheet;

/// The self rating (September), the manager's review (October) and the security test (November) of one year.
///
/// Self rating = true level + bias + noise 0.45; review = true level - severity of the manager + noise 0.3; choices of
/// the test by 2PL at theta = true level - 2. In the latest year candidacies pull values to where they must lie.
final class Autumn {

    private static final int LATEST = 2025;
    private static final int CHOICES = 4;
    /// How far a test may lie off the level that a candidacy lays down.
    private static final double SLACK = 0.4;

    private final int year;
    private final Instruments instruments;
    private final Growth growth;
    private final Reviewers reviewers;
    private final Severity severity;
    private final Chance chance;

    Autumn(int year, Instruments instruments, Growth growth, Reviewers reviewers, Severity severity, Chance chance) {
        this.year = year;
        this.instruments = instruments;
        this.growth = growth;
        this.reviewers = reviewers;
        this.severity = severity;
        this.chance = chance;
    }

    Measured of(Employee person, Ability ability) {
        var selfAt = time(LocalDate.of(year, 9, 1), 29);
        var reviewAt = time(LocalDate.of(year, 10, 6), 24);
        var testAt = time(LocalDate.of(year, 11, 4), 26);
        var candidate = ability.isCandidate() && (isLatest() || chance.happens(0.35 + 0.2 * (year - 2022)));
        var answers = chance.happens(share(0.93)) || isLatest() && candidate;
        var tested = chance.happens(share(0.9)) || isLatest() && candidate;
        var sampled = chance.happens(Severity.isPlanted(reviewers.of(person)) ? 0.7 : sample(person));
        var self = answers && person.worksOn(selfAt.toLocalDate()) ? self(person, ability, selfAt, candidate) : null;
        var reviewer = reviewers.of(person);
        var review = self != null && reviewer != null && person.worksOn(reviewAt.toLocalDate())
                ? review(person, ability, reviewAt, reviewer, candidate, sampled)
                : null;
        var test = tested && person.worksOn(testAt.toLocalDate()) ? test(person, ability, testAt) : null;
        return new Measured(candidate, self, review, review == null ? null : reviewer, test);
    }

    private boolean isLatest() {
        return year == LATEST;
    }

    /// Each year some more took part.
    private double share(double latest) {
        return latest - 0.04 * (LATEST - year);
    }

    /// Whose whole area A is talked through with the manager.
    private static double sample(Employee person) {
        return person.kind().countsAsRegular() ? 0.3 : 0.1;
    }

    private LocalDateTime time(LocalDate from, int days) {
        var day = WorkingDays.from(from.plusDays(chance.between(0, days)));
        var last = from.plusDays(days);
        return (day.isAfter(last) ? WorkingDays.until(last) : day).atTime(chance.between(8, 17), chance.between(0, 59));
    }

    private Sheet self(Employee person, Ability ability, LocalDateTime at, boolean candidate) {
        var answers = new TreeMap<String, List<Integer>>();
        var bias = SelfBias.of(person, at.toLocalDate());
        for (var skill : instruments.skills()) {
            if (skill.compareTo("C") < 0 || candidate) {
                var measured = level(person, ability, skill) + bias + chance.normal(0, 0.45);
                answers.put(skill, rated(ability, skill, measured, 0.5));
            }
        }
        return new Sheet(at, answers);
    }

    private @Nullable Sheet review(
            Employee person, Ability ability, LocalDateTime at, Employee reviewer, boolean candidate, boolean sampled) {
        var answers = new TreeMap<String, List<Integer>>();
        for (var skill : instruments.skills()) {
            if (isReviewed(ability, skill, candidate, sampled)) {
                var measured = level(person, ability, skill) - severity.of(reviewer) + chance.normal(0, 0.3);
                answers.put(skill, rated(ability, skill, measured, 0));
            }
        }
        return answers.isEmpty() ? null : new Sheet(at, answers);
    }

    private boolean isReviewed(Ability ability, String skill, boolean candidate, boolean sampled) {
        var confirmable = !isLatest() || ability.isConfirmable(skill);
        return confirmable && (candidate ? ability.isAsked(skill) : sampled && skill.startsWith("A"));
    }

    private double level(Employee person, Ability ability, String skill) {
        return growth.level(person, ability, skill, year);
    }

    /// Answers whose mean is the measured value, rounded to what the number of items can tell.
    private List<Integer> rated(Ability ability, String skill, double measured, double slackAboveCap) {
        var items = instruments.ratings(skill).size();
        var rounded = Ability.clamp(Math.round(measured * items) / (double) items);
        var value = isLatest() ? ability.within(skill, rounded, slackAboveCap) : rounded;
        return split((int) Math.floor(value * items + 1e-9), items);
    }

    private List<Integer> split(int sum, int items) {
        var answers = new ArrayList<Integer>();
        for (int i = 0; i < items; i++) {
            answers.add(sum / items + (i < sum % items ? 1 : 0));
        }
        var level = sum / items;
        if (items > 1 && sum % items == 0 && level > 0 && level < 4 && chance.happens(0.35)) {
            answers.set(0, level + 1);
            answers.set(1, level - 1);
        }
        return chance.shuffled(answers);
    }

    private Sheet test(Employee person, Ability ability, LocalDateTime at) {
        var answers = new TreeMap<String, List<Integer>>();
        for (var skill : instruments.testedSkills()) {
            if (!isLatest() || ability.isConfirmable(skill)) {
                answers.put(skill, chosen(ability, skill, LatentTrait.ofLevel(level(person, ability, skill))));
            }
        }
        return new Sheet(at, answers);
    }

    private List<Integer> chosen(Ability ability, String skill, double theta) {
        var items = instruments.questions(skill);
        var right = new ArrayList<Boolean>();
        items.forEach(item -> right.add(chance.happens(item.chanceOfRight(theta))));
        if (isLatest()) {
            mend(ability, skill, items, right);
        }
        var chosen = new ArrayList<Integer>();
        for (int i = 0; i < items.size(); i++) {
            var key = items.get(i).key();
            var other = (key + chance.between(0, CHOICES - 2)) % CHOICES + 1;
            chosen.add(right.get(i) ? key : other);
        }
        return chosen;
    }

    /// Turns the easiest wrong answers or the hardest right ones until the candidacies hold.
    private static void mend(Ability ability, String skill, List<ItemBank.Item> items, List<Boolean> right) {
        for (int i = 0; i < items.size(); i++) {
            var level = LatentTrait.of(items, right).level();
            var wished = ability.within(skill, level, 0);
            var wrong = right.indexOf(false);
            if (wished > level + SLACK && wrong >= 0) {
                right.set(wrong, true);
            } else if (wished < level - SLACK && right.contains(true)) {
                right.set(right.lastIndexOf(true), false);
            }
        }
    }

    /// Everybody's answers; who has no level is left out.
    Map<Employee, Measured> of(List<Employee> people, Map<Employee, Ability> abilities) {
        var all = new HashMap<Employee, Measured>();
        for (var person : people) {
            var ability = abilities.get(person);
            if (ability != null && !person.isExternal()) {
                all.put(person, of(person, ability));
            }
        }
        return all;
    }
}
