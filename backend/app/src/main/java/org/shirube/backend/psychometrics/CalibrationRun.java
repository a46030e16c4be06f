// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One calibration: passes of expectation and maximisation, every two of them extrapolated (SQUAREM, step length 3)
/// where that makes the answers likelier.
final class CalibrationRun {

    private static final int MOST_PASSES = 500;
    private static final double STILL = 1e-7;

    /// Half a logistic curve's answers lie nearer to its middle by this when theta varies as N(0, 1) does.
    private static final double SPREAD = 1.16;

    private final CalibrationModel model;
    private final CalibrationData data;
    private final List<ItemPriors> priors = new ArrayList<>();
    private int passes;
    private boolean converged;

    CalibrationRun(CalibrationModel model, CalibrationData data, boolean withPriors) {
        this.model = model;
        this.data = data;
        for (int item = 0; withPriors && item < data.items(); item++) {
            priors.add(new ItemPriors(hasOwnSlope(item)));
        }
    }

    /// Whether the slope of an item is estimated and not yet that of an earlier item.
    private boolean hasOwnSlope(int item) {
        return switch (model) {
            case RASCH -> false;
            case ONE_PARAMETER -> item == 0;
            case TWO_PARAMETER, GRADED -> true;
        };
    }

    Calibration calibrated() {
        var items = data.items() == 0 ? List.<Curve>of() : settled(start());
        var expectation = Expectation.of(data, items);
        var errors = ObservedInformation.of(model, data, items, expectation, priors);
        return new Calibration(
                results(items, errors), expectation.logLikelihood(), passes, converged || items.isEmpty());
    }

    private List<Curve> start() {
        var start = new ArrayList<Curve>();
        for (int item = 0; item < data.items(); item++) {
            var parameters = new double[data.categories()[item]];
            parameters[0] = 1;
            for (int answer = 1; answer < parameters.length; answer++) {
                var share = data.shareFrom(item, answer);
                parameters[answer] = SPREAD * Math.log(share / (1 - share));
            }
            start.add(new Curve(parameters));
        }
        return start;
    }

    private List<Curve> settled(List<Curve> start) {
        var items = start;
        var expected = Expectation.of(data, items);
        while (true) {
            var first = maximised(items, expected);
            var afterFirst = Expectation.of(data, first);
            var second = maximised(first, afterFirst);
            converged = distance(flat(first), flat(second)) < STILL;
            if (converged || passes >= MOST_PASSES) {
                return second;
            }
            var further = further(items, first, second);
            var afterFurther = Expectation.of(data, further);
            var isBetter = value(further, afterFurther) >= value(first, afterFirst);
            items = isBetter ? further : second;
            expected = isBetter ? afterFurther : Expectation.of(data, second);
        }
    }

    private double value(List<Curve> items, Expectation expected) {
        double value = expected.logLikelihood();
        for (int item = 0; item < priors.size(); item++) {
            value += priors.get(item).log(items.get(item));
        }
        return value;
    }

    private List<Curve> maximised(List<Curve> items, Expectation expected) {
        passes++;
        if (model == CalibrationModel.ONE_PARAMETER) {
            return new Maximisation(Layout.of(model, items), expected.counts(), priors).best(items);
        }
        var maximised = new ArrayList<Curve>();
        for (int item = 0; item < items.size(); item++) {
            var alone = List.of(items.get(item));
            var counts = new double[][][] {expected.counts()[item]};
            var prior = priors.isEmpty() ? priors : List.of(priors.get(item));
            maximised.addAll(new Maximisation(Layout.of(model, alone), counts, prior).best(alone));
        }
        return maximised;
    }

    /// Where two passes seem to lead, or what they reached where that is no possible item.
    private static List<Curve> further(List<Curve> start, List<Curve> first, List<Curve> second) {
        var from = flat(start);
        var step = minus(flat(first), from);
        var bend = minus(minus(flat(second), flat(first)), step);
        var length = Math.max(1, norm(step) / Math.max(norm(bend), Double.MIN_NORMAL));
        var further = new double[from.length];
        Arrays.setAll(further, place -> from[place] + 2 * length * step[place] + length * length * bend[place]);
        var items = shaped(further, start);
        return items.stream().allMatch(Curve::isPossible) ? items : second;
    }

    private static double[] flat(List<Curve> items) {
        return items.stream()
                .flatMapToDouble(item -> Arrays.stream(item.parameters()))
                .toArray();
    }

    private static List<Curve> shaped(double[] flat, List<Curve> like) {
        var items = new ArrayList<Curve>();
        int place = 0;
        for (var item : like) {
            items.add(new Curve(Arrays.copyOfRange(flat, place, place + item.answers())));
            place += item.answers();
        }
        return items;
    }

    private static double[] minus(double[] one, double[] other) {
        var difference = new double[one.length];
        Arrays.setAll(difference, place -> one[place] - other[place]);
        return difference;
    }

    private static double norm(double[] vector) {
        return Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
    }

    private static double distance(double[] one, double[] other) {
        return Arrays.stream(minus(one, other)).map(Math::abs).max().orElse(0);
    }

    private List<CalibratedItem> results(List<Curve> items, @Nullable ParameterErrors errors) {
        var results = new ArrayList<CalibratedItem>();
        for (int place = 0; place < data.reasons().size(); place++) {
            var reason = data.reasons().get(place);
            var item = data.places().indexOf(place);
            results.add(
                    reason == null
                            ? ParameterErrors.item(errors, items.get(item), item)
                            : new CalibratedItem.NotEstimated(reason));
        }
        return results;
    }
}
