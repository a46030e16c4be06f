// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shirube.backend.platform.Wording;

/// Named situations of this module, made with its own verbs.
public final class Assessments {

    static final Instant NOON = Instant.parse("2026-09-14T03:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 9, 14);

    /// The right option of every question of [#test].
    static final int RIGHT = 2;
    static final int WRONG = 4;

    private Assessments() {}

    /// A self-rating with two items for each of the skills, their codes being `A01-1`, `A01-2` ...
    public static Instrument selfRating(String... skills) {
        var items = new ArrayList<Item>();
        for (var skill : skills) {
            items.add(Item.ofSkill(skill + "-1", skill, new Wording("一人でできる。", "I can."), List.of()));
            items.add(Item.ofSkill(skill + "-2", skill, new Wording("人に教えられる。", null), List.of()));
        }
        return new Instrument(
                Instrument.idOf("SR", "1"),
                null,
                "SR",
                "1",
                "自己診断",
                null,
                InstrumentKind.SELF_RATING,
                items,
                NOON,
                null);
    }

    /// A test with eight questions for each of the skills, each skill a topic; the codes are `B01-1`, `B01-2`
    /// ..., the
    /// key is always the second of four options, and the difficulties lie between -1.75 and 1.75.
    public static Instrument test(String... skills) {
        var items = new ArrayList<Item>();
        for (var skill : skills) {
            for (int number = 0; number < 8; number++) {
                items.add(question(
                        skill + "-" + (number + 1), skill, new BigDecimal(number).subtract(new BigDecimal("3.5"))));
            }
        }
        return new Instrument(
                Instrument.idOf("ST", "1"),
                null,
                "ST",
                "1",
                "理解度テスト",
                null,
                InstrumentKind.KNOWLEDGE_TEST,
                items,
                NOON,
                new Instrument.CalibrationNote(1, "TWO_PARAMETER", TODAY, 600, "m1"));
    }

    private static Item question(String code, String skill, BigDecimal twiceTheDifficulty) {
        var options = Stream.of("ア", "イ", "ウ", "エ")
                .map(text -> new Wording(text, null))
                .toList();
        var choice = new Choice(
                options,
                List.of(RIGHT),
                new Wording("イが正しいのは、規程にそうあるためです。", null),
                new Wording("話題 " + skill, null),
                new BigDecimal("1.3"),
                twiceTheDifficulty.divide(new BigDecimal(2)),
                null);
        return new Item(code, null, null, new Wording("正しいものはどれですか。", null), skill, null, choice, null);
    }

    /// A campaign with a test.
    static Campaign holding(TestPlan plan, Campaign campaign) {
        return new Campaign(
                campaign.id(),
                campaign.version(),
                campaign.title(),
                campaign.instrumentId(),
                campaign.instrumentTitle(),
                campaign.kind(),
                campaign.population(),
                campaign.opens(),
                campaign.closes(),
                campaign.reviewCloses(),
                plan,
                campaign.state(),
                null,
                campaign.openedOn(),
                null,
                campaign.createdAt(),
                List.of());
    }

    /// A campaign over everybody that nobody has opened.
    static Campaign draft(String id, Instrument instrument) {
        return new Campaign(
                id,
                null,
                "令和8年度 自己診断",
                instrument.id(),
                instrument.title(),
                instrument.kind(),
                Map.of("everybody", true),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 30),
                null,
                null,
                CampaignState.DRAFT,
                null,
                null,
                null,
                NOON,
                List.of());
    }

    /// The same campaign in another state, as it comes from the database.
    static Campaign in(CampaignState state, Campaign campaign) {
        return new Campaign(
                campaign.id(),
                campaign.version(),
                campaign.title(),
                campaign.instrumentId(),
                campaign.instrumentTitle(),
                campaign.kind(),
                campaign.population(),
                campaign.opens(),
                campaign.closes(),
                campaign.reviewCloses(),
                campaign.test(),
                state,
                null,
                TODAY,
                null,
                campaign.createdAt(),
                List.of());
    }

    /// An invitation of a person in section 110.
    static Invitation invitation(String campaignId, String personId) {
        return invitation(campaignId, personId, "110", false);
    }

    /// An invitation of a person in a section.
    static Invitation invitation(String campaignId, String personId, String unit, boolean withoutMail) {
        return new Invitation(
                Invitation.idOf(campaignId, personId),
                campaignId,
                personId,
                unit,
                "市長",
                unit + " " + personId + " " + personId,
                withoutMail,
                false,
                NOON,
                null,
                0);
    }

    /// A response with answers that is not submitted.
    static Response started(String campaignId, String personId, Map<String, Integer> answers) {
        return started(campaignId, personId, "110", answers);
    }

    /// A response from a section.
    static Response started(String campaignId, String personId, String unit, Map<String, Integer> answers) {
        return new Response(
                Invitation.idOf(campaignId, personId),
                null,
                campaignId,
                personId,
                unit,
                "市長",
                answers,
                PurposeNotice.CURRENT,
                NOON,
                NOON,
                NOON,
                null,
                null,
                null,
                List.of());
    }
}
