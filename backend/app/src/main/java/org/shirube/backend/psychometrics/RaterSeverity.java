// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/// How severe raters are, from links only: people rated twice, cases that several rate, tests of people.
///
/// Mixed model: rating = true level of the target in the skill - severity of the rater + halo + error. Severity, halo
/// and error are random; the true level is **fixed**, one for each target and skill. A rater rates only the own people,
/// and units differ: were people drawn from one distribution, a strict rater of a good unit would look like an average
/// one. With fixed levels, what only one rater rated says nothing of severity, and nothing of it counts.
/// A test is one more source with an own, unknown difficulty for each skill.
///
/// Variances by restricted maximum likelihood (Patterson and Thompson 1971), the severity's kept off zero by the prior
/// of Chung and others (2013), because a spread of exactly 0 would claim that all severities are known exactly.
/// Severities are empirical-Bayes means (BLUP) that sum to 0, with the standard errors of those means.
public final class RaterSeverity {

    /// Fewer raters do not tell a spread.
    private static final int RATERS = 5;

    /// Fewer degrees of freedom do not tell an error.
    private static final int FREEDOM = 10;

    private static final double[] START = {Math.log(0.4), Math.log(0.5), 0.2, 0.3};
    private static final double STEP = 0.3;
    private static final double EXACT = 1e-7;
    private static final int EVALUATIONS = 5000;

    private RaterSeverity() {}

    /// Finds severities, or why there are none.
    ///
    /// @param measurements what objective tests say of the same targets
    public static SeverityFinding of(List<Judgement> judgements, List<Measurement> measurements) {
        var raters = judgements.stream().map(Judgement::rater).collect(Collectors.toSet());
        var groups = RaterLinks.groups(judgements, measurements);
        if (groups.isEmpty()) {
            return new SeverityFinding.NotSeparable(SeverityFinding.Reason.NO_LINKS);
        }
        var group = groups.getFirst();
        if (2 * group.size() <= raters.size()) {
            return new SeverityFinding.NotSeparable(SeverityFinding.Reason.SEVERAL_GROUPS);
        }
        var links = RaterLinks.among(group, judgements, measurements);
        if (group.size() < RATERS || links.freedom() < FREEDOM) {
            return new SeverityFinding.NotSeparable(SeverityFinding.Reason.TOO_FEW_LINKS);
        }
        var variances = variances(links);
        return new SeverityFinding.Separable(severities(links, variances), without(raters, group), variances);
    }

    private static SeverityVariances variances(RaterLinks links) {
        var parameters = links.hasTests() ? START.length : START.length - 1;
        var optimum = new SimplexOptimizer(EXACT, EXACT)
                .optimize(
                        new MaxEval(EVALUATIONS),
                        GoalType.MINIMIZE,
                        new ObjectiveFunction(at -> deviance(links, variances(at))),
                        new InitialGuess(Arrays.copyOf(START, parameters)),
                        new NelderMeadSimplex(parameters, STEP));
        return variances(optimum.getPoint());
    }

    /// Halo and discrepancy may be 0, so they are searched as deviations of either sign; the others by logarithm.
    private static SeverityVariances variances(double[] at) {
        var discrepancy = at.length > 3 ? at[3] * at[3] : 0;
        return new SeverityVariances(Math.exp(2 * at[0]), at[2] * at[2], Math.exp(2 * at[1]), discrepancy);
    }

    private static double deviance(RaterLinks links, SeverityVariances variances) {
        return new SeverityEquations(links, variances).solve().deviance() - Math.log(variances.severity());
    }

    private static Map<String, SeverityFinding.Severity> severities(RaterLinks links, SeverityVariances variances) {
        var solution = new SeverityEquations(links, variances).solve();
        var count = links.raters().size();
        var means = new double[count];
        double mean = 0;
        double total = 0;
        for (int rater = 0; rater < count; rater++) {
            mean += solution.effects()[rater] / count;
            for (int other = 0; other < count; other++) {
                means[rater] += solution.covariance().getEntry(rater, other) / count;
            }
            total += means[rater] / count;
        }
        var severities = new HashMap<String, SeverityFinding.Severity>();
        for (int rater = 0; rater < count; rater++) {
            var variance = solution.covariance().getEntry(rater, rater) - 2 * means[rater] + total;
            severities.put(
                    links.raters().get(rater),
                    new SeverityFinding.Severity(mean - solution.effects()[rater], Math.sqrt(variance)));
        }
        return severities;
    }

    private static Set<String> without(Set<String> raters, Set<String> group) {
        var others = new HashSet<>(raters);
        others.removeAll(group);
        return others;
    }
}
