// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.psychometrics.Answered;
import org.shirube.backend.psychometrics.ItemModel;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.psychometrics.AdaptiveRequest;
import org.shirube.contract.psychometrics.ItemParameters;

/// Reads items and answers, and says which of them cannot be.
final class Banks {

    private Banks() {}

    /// Items that are right or wrong, or whose answers are ordered, as each has a difficulty or thresholds.
    ///
    /// @throws BusinessProblem INVALID_FIELDS naming the item
    static List<ItemModel> mixed(List<ItemParameters> items) {
        return read(
                items, (item, place) -> item.thresholds() == null ? twoParameter(item, place) : graded(item, place));
    }

    /// Items of one model.
    ///
    /// @throws BusinessProblem INVALID_FIELDS naming the item
    static List<ItemModel> of(String model, List<ItemParameters> items) {
        return read(
                items,
                switch (model) {
                    case "GRM" -> Banks::graded;
                    case "2PL" -> Banks::twoParameter;
                    default -> (item, place) -> twoParameter(new ItemParameters(1.0, item.b(), null), place);
                });
    }

    private interface Reading {
        ItemModel read(ItemParameters item, int place);
    }

    private static List<ItemModel> read(List<ItemParameters> items, Reading reading) {
        var bank = new ArrayList<ItemModel>();
        for (var item : items) {
            bank.add(reading.read(item, bank.size() + 1));
        }
        return bank;
    }

    private static ItemModel twoParameter(ItemParameters item, int place) {
        if (item.b() == null) {
            throw invalid("psychometrics.difficulty", place);
        }
        return new ItemModel.TwoParameter(slope(item), item.b());
    }

    private static ItemModel graded(ItemParameters item, int place) {
        var thresholds = item.thresholds();
        if (thresholds == null || !rise(thresholds)) {
            throw invalid("psychometrics.thresholds", place);
        }
        return new ItemModel.Graded(slope(item), thresholds);
    }

    private static double slope(ItemParameters item) {
        return item.a() == null ? 1 : item.a();
    }

    private static boolean rise(List<Double> thresholds) {
        for (int k = 1; k < thresholds.size(); k++) {
            if (thresholds.get(k) <= thresholds.get(k - 1)) {
                return false;
            }
        }
        return !thresholds.isEmpty();
    }

    /// The items that were answered.
    ///
    /// @throws BusinessProblem INVALID_FIELDS where the numbers differ or an answer cannot be given to its item
    static List<Answered> answered(List<ItemModel> bank, List<@Nullable Integer> responses) {
        if (bank.size() != responses.size()) {
            throw invalid("psychometrics.length", bank.size(), responses.size());
        }
        var answered = new ArrayList<Answered>();
        for (int place = 0; place < bank.size(); place++) {
            var response = responses.get(place);
            if (response != null) {
                answered.add(answered(bank.get(place), response, place));
            }
        }
        return answered;
    }

    private static Answered answered(ItemModel item, int response, int place) {
        if (response < 0 || response >= item.categories()) {
            throw invalid("psychometrics.answer", place + 1);
        }
        return new Answered(item, response);
    }

    /// Refuses places that the bank does not have, an item given twice, and answers that an item cannot have.
    ///
    /// @throws BusinessProblem INVALID_FIELDS
    static void check(List<ItemModel> bank, List<AdaptiveRequest.Given> given) {
        for (var one : given) {
            var times = given.stream().filter(other -> other.index() == one.index());
            if (one.index() >= bank.size() || times.count() > 1) {
                throw invalid("psychometrics.index", one.index());
            }
            answered(bank.get(one.index()), one.response(), one.index());
        }
    }

    static BusinessProblem invalid(String key, Object... values) {
        return new BusinessProblem(ProblemType.INVALID_FIELDS, key, values);
    }
}
