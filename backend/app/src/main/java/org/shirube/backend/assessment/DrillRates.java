// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.psychometrics.GroupRates;
import org.shirube.backend.psychometrics.Outcome;

/// Rates of reporting and clicking by unit, corrected for the difficulty of the mails. How hard a mail is is learned
/// from what all units did with it. Mails with few results count as equally hard where the NIST Phish Scale puts them
/// at the same step.
///
/// Assumed: which mail a unit gets does not depend on how aware the unit is.
public final class DrillRates {

    /// Fewer people than this are a group in which one might be recognised.
    private static final int SHOWN = 5;

    /// With fewer results the scale tells more of a mail's difficulty than the results.
    private static final int RESULTS = 50;

    private final Map<String, UnitDrills> units;
    private final GroupRates reporting;
    private final GroupRates clicking;

    private DrillRates(Map<String, UnitDrills> units, GroupRates reporting, GroupRates clicking) {
        this.units = units;
        this.reporting = reporting;
        this.clicking = clicking;
    }

    /// A result and the unit in which the person was when the mail was sent.
    public record Sent(String unit, DrillResult result) {}

    /// Counts and corrects the results of drills.
    ///
    /// @throws IllegalArgumentException if a result belongs to none of the drills
    public static DrillRates of(Collection<Drill> drills, List<Sent> sent) {
        var steps = steps(drills, sent);
        var reporting = GroupRates.of(outcomes(sent, steps, result -> result.reported() != null));
        var clicking = GroupRates.of(outcomes(sent, steps, result -> result.clicked() != null));
        var units = new TreeMap<String, UnitDrills>();
        sent.stream()
                .collect(Collectors.groupingBy(Sent::unit, Collectors.mapping(Sent::result, Collectors.toList())))
                .forEach((unit, results) -> units.put(unit, unit(unit, results, reporting, clicking)));
        return new DrillRates(units, reporting, clicking);
    }

    /// What is shown of each unit that got a mail, by its code.
    public Map<String, UnitDrills> units() {
        return Map.copyOf(units);
    }

    /// How much more one unit reports than another; empty unless both are comparable.
    public Optional<GroupRates.Difference> differenceOfReporting(String first, String second) {
        return areComparable(first, second) ? reporting.difference(first, second) : Optional.empty();
    }

    /// How much more one unit clicks than another; empty unless both are comparable.
    public Optional<GroupRates.Difference> differenceOfClicking(String first, String second) {
        return areComparable(first, second) ? clicking.difference(first, second) : Optional.empty();
    }

    private boolean areComparable(String first, String second) {
        return units.get(first) instanceof UnitDrills.Comparable && units.get(second) instanceof UnitDrills.Comparable;
    }

    /// What stands for the difficulty of each mail: the mail itself, or its step on the scale.
    private static Map<String, String> steps(Collection<Drill> drills, List<Sent> sent) {
        var byCode = drills.stream().collect(Collectors.toMap(Drill::code, Function.identity()));
        var results =
                sent.stream().collect(Collectors.groupingBy(one -> one.result().drillCode(), Collectors.counting()));
        var steps = new TreeMap<String, String>();
        results.forEach((code, count) -> {
            var drill = byCode.get(code);
            if (drill == null) {
                throw new IllegalArgumentException("There are results of '%s', but no such drill.".formatted(code));
            }
            steps.put(code, count < RESULTS ? "step " + drill.difficulty() : "mail " + code);
        });
        return steps;
    }

    private static List<Outcome> outcomes(List<Sent> sent, Map<String, String> steps, Predicate<DrillResult> happened) {
        return sent.stream()
                .map(one -> new Outcome(
                        one.unit(),
                        one.result().personId(),
                        Objects.requireNonNull(steps.get(one.result().drillCode()), "every mail has a difficulty"),
                        happened.test(one.result())))
                .toList();
    }

    private static UnitDrills unit(String unit, List<DrillResult> results, GroupRates reporting, GroupRates clicking) {
        if (people(results) < SHOWN) {
            return new UnitDrills.Hidden(unit);
        }
        var observed = observed(results);
        var reports = reporting.rate(unit);
        var clicks = clicking.rate(unit);
        return reports.isPresent() && clicks.isPresent()
                ? new UnitDrills.Comparable(unit, observed, reports.get(), clicks.get())
                : new UnitDrills.NotComparable(unit, observed);
    }

    private static UnitDrills.Observed observed(List<DrillResult> results) {
        return new UnitDrills.Observed(
                people(results),
                results.size(),
                share(results, result -> result.reported() != null),
                share(results, result -> result.clicked() != null),
                medianTimeToReport(results));
    }

    private static int people(List<DrillResult> results) {
        return (int) results.stream().map(DrillResult::personId).distinct().count();
    }

    private static double share(List<DrillResult> results, Predicate<DrillResult> happened) {
        return (double) results.stream().filter(happened).count() / results.size();
    }

    private static @Nullable Duration medianTimeToReport(List<DrillResult> results) {
        var reported =
                results.stream().filter(result -> result.reported() != null).toList();
        if (people(reported) < SHOWN) {
            return null;
        }
        var times = reported.stream()
                .map(result -> Duration.between(result.sent(), Objects.requireNonNull(result.reported())))
                .sorted()
                .toList();
        var middle = times.size() / 2;
        return times.size() % 2 == 1
                ? times.get(middle)
                : times.get(middle - 1).plus(times.get(middle)).dividedBy(2);
    }
}
