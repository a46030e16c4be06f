// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.platform.Texts;
import org.shirube.backend.promotion.Eligible;
import org.shirube.backend.promotion.HeadcountRule;
import org.shirube.backend.promotion.PromotionStructure.Seat;
import org.shirube.backend.promotion.WorkedStructure.WorkedSeat;
import org.springframework.stereotype.Component;

/// Says how many people a placement needs, as a sentence.
@Component
class RuleSentences {

    private final Texts texts;

    RuleSentences(Texts texts) {
        this.texts = texts;
    }

    String of(WorkedSeat worked, UnitTree tree, Locale locale) {
        var seat = worked.seat();
        return switch (seat.headcount()) {
            case HeadcountRule.Fixed rule -> texts.of(locale, "promotion.rule.fixed", rule.people());
            case HeadcountRule.ByHand rule -> texts.of(locale, "promotion.rule.by-hand", rule.people());
            case HeadcountRule.BySize rule -> bySize(rule, tree, locale);
            case HeadcountRule.ShareOfStaff rule ->
                texts.of(
                        locale,
                        "promotion.rule.share",
                        rule.percent().stripTrailingZeros().toPlainString(),
                        circle(seat, locale));
            case HeadcountRule.ByTask _ -> texts.of(locale, "promotion.rule.by-task");
            case HeadcountRule.ByCase rule ->
                texts.of(locale, "promotion.rule.by-case", rule.casesEach(), category(rule, worked, locale));
            case HeadcountRule.BySite _ -> texts.of(locale, "promotion.rule.by-site");
            case HeadcountRule.Everyone _ -> texts.of(locale, "promotion.rule.everyone", circle(seat, locale));
        };
    }

    private String category(HeadcountRule.ByCase rule, WorkedSeat worked, Locale locale) {
        if (rule.category() == null) {
            return texts.of(locale, "promotion.rule.any-case");
        }
        return worked.category() == null ? rule.category() : worked.category().in(locale);
    }

    private String bySize(HeadcountRule.BySize rule, UnitTree tree, Locale locale) {
        var bands = new ArrayList<String>();
        for (var band : rule.bands()) {
            bands.add(
                    band.to() == null
                            ? texts.of(locale, "promotion.rule.band-open", band.from(), band.people())
                            : texts.of(locale, "promotion.rule.band", band.from(), band.to(), band.people()));
        }
        var join = texts.of(locale, "promotion.rule.join");
        var except = rule.except().stream().sorted().map(tree::nameOf).collect(Collectors.joining(join));
        return texts.of(
                locale,
                "promotion.rule.by-size",
                String.join(join, bands),
                except.isEmpty() ? "" : texts.of(locale, "promotion.rule.except", except));
    }

    private String circle(Seat seat, Locale locale) {
        return switch (seat.circle().orElse(new Eligible.OfTypes(Eligible.REGULAR))) {
            case Eligible.Heads _ -> texts.of(locale, "promotion.circle.heads");
            case Eligible.WithPosition position -> texts.of(locale, "promotion.circle.position", position.position());
            case Eligible.OfTypes kinds -> types(kinds, locale);
        };
    }

    private String types(Eligible.OfTypes kinds, Locale locale) {
        if (kinds.types().equals(Eligible.REGULAR)) {
            return texts.of(locale, "promotion.circle.regular");
        }
        var names = kinds.types().stream()
                .sorted()
                .map(type -> texts.of(locale, "promotion.type." + type))
                .collect(Collectors.joining(texts.of(locale, "promotion.rule.join")));
        return texts.of(locale, "promotion.circle.types", names);
    }
}
