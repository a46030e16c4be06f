// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.ImportLock;
import org.shirube.backend.psychometrics.AnswerPattern;
import org.shirube.backend.psychometrics.Calibration;
import org.shirube.backend.psychometrics.CalibrationModel;
import org.shirube.backend.psychometrics.ItemModel;
import org.shirube.backend.psychometrics.Linking;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// Replaces the author's difficulties of a test's questions by those that the answers show.
///
/// All submitted answers to the instrument count. Campaigns keep their own copies, so no result changes.
@Service
public class BankCalibration {

    /// Answers that every question needs (assessment.md, *Item response theory*).
    private static final int ANSWERS_FOR_RASCH = 200;

    private static final int ANSWERS_FOR_TWO_PARAMETERS = 500;

    private final ReactiveMongoTemplate mongo;
    private final Instruments instruments;
    private final CampaignAnalysis analysis;
    private final ImportLock imports;
    private final Scheduler heavyWork;
    private final Clock clock;

    BankCalibration(
            ReactiveMongoTemplate mongo,
            Instruments instruments,
            CampaignAnalysis analysis,
            ImportLock imports,
            Scheduler heavyWork,
            Clock clock) {
        this.mongo = mongo;
        this.instruments = instruments;
        this.analysis = analysis;
        this.imports = imports;
        this.heavyWork = heavyWork;
        this.clock = clock;
    }

    /// Calibrates an instrument.
    ///
    /// @return the instrument as it is now; INVALID_FIELDS where it is no test, or has too few answers
    public Mono<Instrument> calibrate(String instrumentId) {
        return instruments
                .byId(instrumentId)
                .filter(instrument -> instrument.kind() == InstrumentKind.KNOWLEDGE_TEST)
                .switchIfEmpty(Mono.error(
                        () -> new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.only-tests-calibrate")))
                .zipWhen(this::patterns)
                .publishOn(heavyWork)
                .map(both -> calibrated(both.getT1(), both.getT2()))
                .flatMap(after -> imports.guard(AggregateGroup.INSTRUMENTS, mongo.save(after)));
    }

    private Mono<List<AnswerPattern>> patterns(Instrument instrument) {
        var bank = instrument.bank();
        return mongo.find(Query.query(Criteria.where("instrumentId").is(instrument.id())), Campaign.class)
                .map(Campaign::id)
                .collectList()
                .flatMapMany(ids -> analysis.sheets(Criteria.where("campaignId").in(ids)))
                .map(sheet -> pattern(bank, sheet))
                .collectList();
    }

    private static AnswerPattern pattern(List<Item> bank, ResponseAnalysis.Sheet sheet) {
        var scores = new ArrayList<@Nullable Integer>();
        for (var item : bank) {
            var answer = sheet.answers().get(item.code());
            scores.add(answer == null ? null : item.isRight(answer) ? 1 : 0);
        }
        return new AnswerPattern(scores, 1);
    }

    private Instrument calibrated(Instrument instrument, List<AnswerPattern> patterns) {
        var bank = instrument.bank();
        var model = model(leastAnswers(bank.size(), patterns));
        var found = Calibration.of(model, patterns);
        if (!found.converged()) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.calibration-failed");
        }
        var metric = metric(instrument, models(bank, found));
        var items = instrument.items().stream()
                .map(item -> item.hasKey() ? item.withDifficulty(metric.models().get(item.code())) : item)
                .toList();
        var before = instrument.calibration();
        var note = new Instrument.CalibrationNote(
                before == null ? 1 : before.number() + 1,
                model.name(),
                LocalDate.now(clock),
                patterns.size(),
                metric.id());
        return instrument.with(items, note, clock.instant());
    }

    /// What was found of each question, by its code. A question that goes against the others has no difficulty.
    private static Map<String, ItemModel> models(List<Item> bank, Calibration found) {
        var models = new LinkedHashMap<String, ItemModel>();
        for (int place = 0; place < bank.size(); place++) {
            var code = bank.get(place).code();
            found.items().get(place).model().ifPresent(model -> models.put(code, model));
        }
        return models;
    }

    /// The first calibration's metric where enough questions connect both, else a new one: no trend crosses that.
    private static Metric metric(Instrument instrument, Map<String, ItemModel> found) {
        var before = instrument.calibration();
        if (before == null) {
            return new Metric(Identifiers.next(), found);
        }
        var first = instrument.adaptiveBank().stream()
                .collect(Collectors.toMap(Item::code, item -> item.difficulty().orElseThrow()));
        return switch (Linking.of(first, found)) {
            case Linking.Linked linked -> new Metric(before.metric(), linked.items());
            case Linking.Unlinked _ -> new Metric(Identifiers.next(), found);
        };
    }

    /// Questions on a metric of theta.
    private record Metric(String id, Map<String, ItemModel> models) {}

    /// The fewest answers that any question has.
    private static int leastAnswers(int items, List<AnswerPattern> patterns) {
        int least = patterns.size();
        for (int place = 0; place < items; place++) {
            int at = place;
            least = Math.min(least, (int) patterns.stream()
                    .filter(pattern -> pattern.responses().get(at) != null)
                    .count());
        }
        return least;
    }

    private static CalibrationModel model(int answers) {
        if (answers >= ANSWERS_FOR_TWO_PARAMETERS) {
            return CalibrationModel.TWO_PARAMETER;
        }
        if (answers >= ANSWERS_FOR_RASCH) {
            return CalibrationModel.RASCH;
        }
        throw new BusinessProblem(
                ProblemType.INVALID_FIELDS, "assessment.too-few-to-calibrate", answers, ANSWERS_FOR_RASCH);
    }
}
