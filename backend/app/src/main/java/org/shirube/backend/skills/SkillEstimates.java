// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns evidence into one estimate for each skill. A pure function of the evidence and the day: the order in which
/// evidence arrived does not matter.
///
/// Graded evidence (self-rating, review, test) counts with the newest of each kind. A floor (completion, certificate)
/// counts only where it is above the estimate without it, so training never pulls an expert down. The estimate is the
/// inverse-variance weighted mean (Hedges and Olkin 1985, ch. 6), the standard error that of a weighted mean of
/// correlated values, widened by Birge's ratio (Birge 1932) where graded sources disagree.
public final class SkillEstimates {

    private static final double DAYS_OF_A_YEAR = 365.25;

    /// Differences below this are rounding of the computation, not of the evidence.
    private static final double NOISE = 1e-9;

    private static final Comparator<Evidence> BY_AGE =
            Comparator.comparing(Evidence::date).thenComparing(Evidence::id);
    private static final Comparator<Weighed> HIGHEST_AND_SUREST_FIRST = Comparator.comparingDouble(Weighed::value)
            .thenComparingDouble(Weighed::weight)
            .thenComparing(Weighed::evidence, BY_AGE)
            .reversed();

    private final EstimationPolicy policy;

    public SkillEstimates(EstimationPolicy policy) {
        this.policy = policy;
    }

    /// Estimates with the numbers of the product.
    public static SkillEstimates standard() {
        return new SkillEstimates(EstimationPolicy.STANDARD);
    }

    /// The numbers by which is estimated.
    public EstimationPolicy policy() {
        return policy;
    }

    /// Estimates every skill of a profile that has evidence on the day; keys are skill codes in order.
    public Map<String, SkillEstimate> estimateAll(SkillProfile profile, LocalDate asOf) {
        var estimates = new TreeMap<String, SkillEstimate>();
        profile.evidence().stream()
                .filter(evidence -> !evidence.date().isAfter(asOf))
                .collect(Collectors.groupingBy(Evidence::skillCode))
                .forEach((skill, evidence) -> estimates.put(skill, estimate(evidence, asOf)));
        return estimates;
    }

    /// Estimates one skill.
    ///
    /// @param ofOneSkill all evidence of the skill; what is dated after the day is left out
    public SkillEstimate estimate(Collection<Evidence> ofOneSkill, LocalDate asOf) {
        var counted = weighed(ofOneSkill, asOf);
        if (counted.isEmpty()) {
            return SkillEstimate.UNKNOWN;
        }
        var estimate = clamped(mean(counted));
        var level = level(estimate);
        var confirmedLevel = confirmedLevel(ofOneSkill, asOf);
        return new SkillEstimate(
                level,
                confirmedLevel,
                confirmedLevel != null && confirmedLevel >= level,
                estimate,
                standardError(counted));
    }

    /// The evidence that counts on a day, the newest first.
    public List<Evidence> counting(Collection<Evidence> ofOneSkill, LocalDate asOf) {
        return weighed(ofOneSkill, asOf).stream()
                .map(Weighed::evidence)
                .sorted(BY_AGE.reversed())
                .toList();
    }

    private @Nullable Integer confirmedLevel(Collection<Evidence> ofOneSkill, LocalDate asOf) {
        var since = asOf.minusMonths(policy.confirmingMonths());
        var confirming = ofOneSkill.stream()
                .filter(evidence ->
                        evidence.kind().confirms() && !evidence.date().isBefore(since))
                .toList();
        var counted = weighed(confirming, asOf);
        return counted.isEmpty() ? null : level(clamped(mean(counted)));
    }

    private List<Weighed> weighed(Collection<Evidence> evidence, LocalDate asOf) {
        var known = evidence.stream().filter(one -> !one.date().isAfter(asOf)).toList();
        var counted = new ArrayList<>(graded(known, asOf));
        // From the highest floor down: each one that counts stays above the estimate with it, so the choice is the only
        // one in which every counted floor is above the estimate without it and no other floor is.
        known.stream()
                .filter(one -> one.kind().isFloor())
                .map(one -> weigh(one, asOf))
                .sorted(HIGHEST_AND_SUREST_FIRST)
                .filter(floor -> counted.isEmpty() || floor.value() > mean(counted) + NOISE)
                .forEachOrdered(counted::add);
        return counted;
    }

    private List<Weighed> graded(List<Evidence> known, LocalDate asOf) {
        var newest = new TreeMap<EvidenceKind, Evidence>();
        for (var one : known) {
            if (one.kind().isGraded()) {
                newest.merge(one.kind(), one, (left, right) -> BY_AGE.compare(left, right) >= 0 ? left : right);
            }
        }
        return newest.values().stream().map(one -> weigh(one, asOf)).toList();
    }

    private Weighed weigh(Evidence evidence, LocalDate asOf) {
        var years = (asOf.toEpochDay() - evidence.date().toEpochDay()) / DAYS_OF_A_YEAR;
        var variance = evidence.standardError() * evidence.standardError() + policy.ageing() * years;
        return new Weighed(evidence, variance);
    }

    private static double mean(List<Weighed> counted) {
        var weights = 0.0;
        var sum = 0.0;
        for (var one : counted) {
            weights += one.weight();
            sum += one.weight() * one.value();
        }
        return sum / weights;
    }

    private double standardError(List<Weighed> counted) {
        var weights = counted.stream().mapToDouble(Weighed::weight).sum();
        var sum = 0.0;
        for (var left : counted) {
            for (var right : counted) {
                sum += left.weight() * right.weight() * correlation(left, right) * left.sd() * right.sd();
            }
        }
        return Math.sqrt(sum) / weights * disagreement(counted);
    }

    private double correlation(Weighed left, Weighed right) {
        if (left == right) {
            return 1;
        }
        return isSelf(left) && isManager(right) || isManager(left) && isSelf(right)
                ? policy.selfManagerCorrelation()
                : 0;
    }

    private static double disagreement(List<Weighed> counted) {
        var graded =
                counted.stream().filter(one -> one.evidence().kind().isGraded()).toList();
        if (graded.size() < 2) {
            return 1;
        }
        var mean = mean(graded);
        var q = graded.stream()
                .mapToDouble(one -> one.weight() * (one.value() - mean) * (one.value() - mean))
                .sum();
        return Math.max(1, Math.sqrt(q / (graded.size() - 1)));
    }

    private static boolean isSelf(Weighed one) {
        return one.evidence().kind() == EvidenceKind.SELF_RATING;
    }

    private static boolean isManager(Weighed one) {
        return one.evidence().kind() == EvidenceKind.MANAGER_REVIEW;
    }

    private static double clamped(double value) {
        return Math.clamp(value, Evidence.LOWEST, Evidence.HIGHEST);
    }

    /// Rounds half down: 2.5 is 2.
    private static int level(double estimate) {
        return (int) Math.max(0, Math.ceil(estimate - 0.5 - NOISE));
    }

    private record Weighed(Evidence evidence, double variance) {

        double value() {
            return evidence.value();
        }

        double weight() {
            return 1 / variance;
        }

        double sd() {
            return Math.sqrt(variance);
        }
    }
}
