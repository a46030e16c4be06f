// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Lets a thousand people with known abilities, drawn from N(0, 1), take an adaptive test.
///
/// @param fixedForm items of the shortest fixed form that is as exact for the same people
/// @param itemsSaved against that form, on average
record AdaptiveTestSimulation(
        double meanItems,
        double bias,
        double rmse,
        double meanError,
        double exposure,
        double stoppedByCap,
        int fixedForm,
        double itemsSaved) {

    private static final int PEOPLE = 1000;

    static AdaptiveTestSimulation of(List<ItemModel> bank, List<String> topics, int exposure, AdaptiveTest.Stop stop) {
        var people = new Random(20261124);
        var times = new int[bank.size()];
        var truths = new ArrayList<Double>();
        double items = 0;
        double bias = 0;
        double squares = 0;
        double error = 0;
        double capped = 0;
        for (int person = 0; person < PEOPLE; person++) {
            var truth = people.nextGaussian();
            truths.add(truth);
            var given = new ArrayList<AdaptiveTest.Given>();
            var test = new AdaptiveTest(bank, topics, exposure, stop, 1_000_003L * person);
            var step = test.after(given);
            while (step.next() != null) {
                int next = step.next();
                times[next]++;
                var right = people.nextDouble() < bank.get(next).probability(1, truth);
                given.add(new AdaptiveTest.Given(next, right ? 1 : 0));
                step = test.after(given);
            }
            var off = step.ability().theta() - truth;
            items += given.size();
            bias += off;
            squares += off * off;
            error += step.ability().standardError();
            capped += step.ability().standardError() > stop.standardError() ? 1 : 0;
        }
        var most = Arrays.stream(times).max().orElseThrow();
        var rmse = Math.sqrt(squares / PEOPLE);
        var fixedForm = FixedForm.asExactAs(rmse, bank, truths);
        return new AdaptiveTestSimulation(
                items / PEOPLE,
                bias / PEOPLE,
                rmse,
                error / PEOPLE,
                (double) most / PEOPLE,
                capped / PEOPLE,
                fixedForm,
                fixedForm - items / PEOPLE);
    }
}
