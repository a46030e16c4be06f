// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shirube.backend.assessment.Instrument;
import org.shirube.backend.assessment.Item;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.skills.SkillItem;
import org.shirube.contract.assessment.InstrumentView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Instruments as people who answer see them: keys and explanations stay inside.
@Component
class InstrumentViews {

    private final Frameworks frameworks;

    InstrumentViews(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    Mono<InstrumentView> view(Instrument instrument, Locale locale) {
        return view(instrument, instrument.items(), instrument.items().size(), locale);
    }

    /// Some of its items.
    ///
    /// @param most how many items a person is asked at most: what the time is estimated for
    Mono<InstrumentView> view(Instrument instrument, List<Item> items, int most, Locale locale) {
        return frameworks.current().map(framework -> view(instrument, items, most, framework, locale));
    }

    private static InstrumentView view(
            Instrument instrument, List<Item> items, int most, Framework framework, Locale locale) {
        return new InstrumentView(
                instrument.id(),
                instrument.code(),
                instrument.edition(),
                instrument.title(locale),
                instrument.kind().name(),
                instrument.minutesFor(most),
                items.stream().map(item -> item(item, framework, locale)).toList());
    }

    private static InstrumentView.ItemView item(Item item, Framework framework, Locale locale) {
        var skill = skill(item, framework);
        var own = item.options(locale);
        return new InstrumentView.ItemView(
                item.code(),
                skill.map(known -> known.areaName(locale)).orElse(item.area(locale)),
                item.skillCode(),
                skill.map(known -> known.name(locale)).orElse(null),
                item.text().in(locale),
                own.isEmpty() ? skill.map(known -> known.anchors(locale)).orElse(List.of()) : own,
                item.lowest());
    }

    private static Optional<SkillItem> skill(Item item, Framework framework) {
        return item.skillCode() == null ? Optional.empty() : framework.item(item.skillCode());
    }
}
