// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Campaign;
import org.shirube.backend.assessment.Instrument;
import org.shirube.backend.assessment.InstrumentKind;
import org.shirube.backend.assessment.Instruments;
import org.shirube.backend.assessment.Item;
import org.shirube.backend.assessment.ResponseAnalysis;
import org.shirube.backend.assessment.SeverityAnalysis;
import org.shirube.backend.psychometrics.ChoiceOptions;
import org.shirube.backend.psychometrics.Figure;
import org.shirube.backend.psychometrics.ItemStatistics;
import org.shirube.backend.psychometrics.SeverityFinding;
import org.shirube.contract.assessment.AnalysisView;
import org.shirube.contract.assessment.InstrumentView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The analysis of a campaign as the API shows it.
@Component
class AnalysisViews {

    private final Instruments instruments;
    private final InstrumentViews views;

    AnalysisViews(Instruments instruments, InstrumentViews views) {
        this.instruments = instruments;
        this.views = views;
    }

    Mono<AnalysisView> view(
            Campaign campaign, ResponseAnalysis analysis, SeverityAnalysis.@Nullable Found severity, Locale locale) {
        return instruments
                .of(campaign)
                .flatMap(asked -> Mono.zip(views.view(asked, locale), instruments.byId(campaign.instrumentId()))
                        .map(both -> view(analysis, severity, both.getT1(), both.getT2())));
    }

    static AnalysisView.@Nullable DifficultyView calibration(Instrument instrument) {
        var note = instrument.calibration();
        return note == null
                ? null
                : new AnalysisView.DifficultyView(note.number(), note.model(), note.on(), note.people());
    }

    private static AnalysisView view(
            ResponseAnalysis analysis,
            SeverityAnalysis.@Nullable Found severity,
            InstrumentView asked,
            Instrument bank) {
        return new AnalysisView(
                analysis.people(),
                ResponseAnalysis.LEAST_PEOPLE,
                analysis.hasty(),
                analysis.scales().stream().map(scale -> scale(scale, asked)).toList(),
                bank.kind() == InstrumentKind.KNOWLEDGE_TEST ? calibration(bank) : null,
                severity == null ? null : severity(severity));
    }

    private static AnalysisView.SeverityView severity(SeverityAnalysis.Found found) {
        return switch (found.finding()) {
            case SeverityFinding.Separable separable ->
                new AnalysisView.SeverityView(
                        found.managers(), null, Math.sqrt(separable.variances().severity()));
            case SeverityFinding.NotSeparable not ->
                new AnalysisView.SeverityView(found.managers(), not.reason().name(), null);
        };
    }

    private static AnalysisView.AnalysedScale scale(ResponseAnalysis.Scale scale, InstrumentView asked) {
        var reliability = scale.reliability();
        var test = scale.items().getFirst().hasKey();
        var items = new ArrayList<AnalysisView.AnalysedItem>();
        for (int place = 0; place < scale.items().size(); place++) {
            var item = scale.items().get(place);
            items.add(item(
                    text(item, asked),
                    reliability.items().get(place),
                    scale.options().get(item.code())));
        }
        return new AnalysisView.AnalysedScale(
                test ? asked.title() : text(scale.items().getFirst(), asked).areaName(),
                reliability.people(),
                reliability.leftOut(),
                number(reliability.alpha()),
                number(reliability.lower()),
                number(reliability.upper()),
                number(reliability.omega()),
                number(reliability.standardErrorOfMeasurement()),
                test ? null : number(reliability.straightLining()),
                reliability.flags().stream().map(Enum::name).sorted().toList(),
                items);
    }

    private static InstrumentView.ItemView text(Item item, InstrumentView asked) {
        return asked.items().stream()
                .filter(one -> one.code().equals(item.code()))
                .findFirst()
                .orElseThrow();
    }

    private static AnalysisView.AnalysedItem item(
            InstrumentView.ItemView asked, ItemStatistics statistics, @Nullable ChoiceOptions options) {
        var shown = options == null ? List.<AnalysisView.AnalysedOption>of() : options(asked, options);
        var flags = new ArrayList<>(
                statistics.flags().stream().map(Enum::name).sorted().toList());
        if (shown.stream().anyMatch(AnalysisView.AnalysedOption::flagged)) {
            flags.add("MISLEADING_OPTION");
        }
        return new AnalysisView.AnalysedItem(
                asked.code(),
                asked.text(),
                number(statistics.mean()),
                number(statistics.standardDeviation()),
                number(statistics.itemTotal()),
                number(statistics.alphaIfDeleted()),
                number(statistics.floorShare()),
                number(statistics.ceilingShare()),
                shown,
                flags);
    }

    private static List<AnalysisView.AnalysedOption> options(InstrumentView.ItemView asked, ChoiceOptions options) {
        return options.options().stream()
                .map(option -> new AnalysisView.AnalysedOption(
                        asked.options().get(Integer.parseInt(option.option()) - asked.lowest()),
                        option.key(),
                        option.count(),
                        option.top(),
                        option.bottom(),
                        option.flagged()))
                .toList();
    }

    private static @Nullable Double number(Figure figure) {
        return figure.number().isPresent() ? figure.number().getAsDouble() : null;
    }
}
