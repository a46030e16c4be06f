// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.Locale;
import java.util.Set;

/// What the files hide on purpose, so that whoever analyses them can see whether the method finds it.
final class Planted {

    /// The section whose head judges more strictly than others.
    static final String STRICT = "090";

    /// The section whose head judges more leniently than others.
    static final String LENIENT = "120";

    /// The section that knows what is right about mail, and clicks all the same.
    static final String KNOWING_NOT_DOING = "290";

    static final Set<String> MANAGED = Set.of(STRICT, LENIENT);

    private static final String DIFFERENCE =
            "SR-2023〜SR-2025の所属長確認のうち、設問がA領域の24問だけのもの(役割の候補でない職員)について、24問の平均(自己診断−所属長確認)を1人1回として平均する。";
    private static final String GROUP = DIFFERENCE + "PL05とPL06の所属長の確認は除く。";

    private final Table table = new Table("効果コード", "効果", "効果(英)", "植えた値", "許容差", "計算の仕方");

    private Planted() {}

    static Table table(Organization organization) {
        var planted = new Planted();
        planted.biases();
        planted.managers(number(organization, STRICT), number(organization, LENIENT));
        planted.growth();
        planted.drills();
        return planted.table;
    }

    private static String number(Organization organization, String section) {
        return organization.head(section).map(Employee::number).orElse("");
    }

    private void biases() {
        add(
                "PL01",
                "自己診断の甘さ: 正規等職員・30歳未満",
                "Self-rating bias: regular staff under 30",
                SelfBias.YOUNG,
                0.20,
                GROUP + "年齢は自己診断の日。");
        add(
                "PL02",
                "自己診断の甘さ: 正規等職員・30〜49歳",
                "Self-rating bias: regular staff of 30 to 49",
                SelfBias.MIDDLE,
                0.15,
                GROUP + "年齢は自己診断の日。");
        add(
                "PL03",
                "自己診断の甘さ: 正規等職員・50歳以上",
                "Self-rating bias: regular staff of 50 and more",
                SelfBias.OLD,
                0.15,
                GROUP + "年齢は自己診断の日。");
        add("PL04", "自己診断の甘さ: 会計年度任用職員", "Self-rating bias: fiscal-year staff", SelfBias.FISCAL_YEAR, 0.20, GROUP);
    }

    private void managers(String strict, String lenient) {
        add(
                "PL05",
                "厳しい所属長(%s)の厳しさ".formatted(strict),
                "Severity of a strict manager",
                Severity.PLANTED,
                0.25,
                DIFFERENCE + "確認者%sの平均から、PL05とPL06以外の確認者の平均を引く。".formatted(strict));
        add(
                "PL06",
                "甘い所属長(%s)の厳しさ".formatted(lenient),
                "Severity of a lenient manager",
                -Severity.PLANTED,
                0.25,
                DIFFERENCE + "確認者%sの平均から、PL05とPL06以外の確認者の平均を引く。".formatted(lenient));
    }

    private void growth() {
        add(
                "PL07",
                "経験による1年の伸び",
                "Growth by a year of experience",
                Growth.EXPERIENCE,
                0.05,
                "SR-2023とSR-2024の両方に答えた職員の、32問の平均の差(2024−2023)の平均。");
        add(
                "PL08",
                "K02の受講による伸び",
                "Gain by taking course K02",
                Growth.COURSE,
                0.20,
                "SR-2024とSR-2025の両方に答え、SP-2025に答えていない正規等職員について、A01・A02・A11の6問の平均の差(2025−2024)をとり、%sまでにK02を修了した者の平均から、していない者の平均を引く。"
                        .formatted(Growth.BEFORE_THE_RATING));
    }

    private void drills() {
        var number = 9;
        for (var mail : Drills.MAILS) {
            add(
                    "PL%02d".formatted(number++),
                    "クリック率: %s(手掛かり%s・前提%s)".formatted(mail.code(), mail.cues(), mail.premise()),
                    "Click rate of drill " + mail.code(),
                    mail.click(),
                    0.05,
                    "訓練の日の本務が%s(道路河川課)でない職員のうち、クリック日時のある者の割合。".formatted(KNOWING_NOT_DOING));
        }
        add(
                "PL12",
                "知っているが、していない課(%s)のクリック率の差".formatted(KNOWING_NOT_DOING),
                "A unit that knows but does not do: excess of clicks",
                Drills.NOT_DOING,
                0.20,
                "訓練の日の本務が%s(道路河川課)の職員のクリックの有無から、同じ訓練のほかの職員のクリック率を引き、3回分を平均する。".formatted(KNOWING_NOT_DOING));
        add(
                "PL13",
                "同じ課(%s)のテストの点の差".formatted(KNOWING_NOT_DOING),
                "The same unit: difference in the test",
                0,
                0.08,
                "ST-2023〜ST-2025の正答率(答えた設問に占める割合)を1人1回として、11月4日の本務が%sの正規等職員の平均から、ほかの正規等職員の平均を引く。"
                        .formatted(KNOWING_NOT_DOING));
        add(
                "PL14",
                "部による注意深さの差",
                "Differences in awareness between departments",
                0,
                0.06,
                "%sを除き、訓練の日の本務の部ごとに(クリックの有無−その回のクリック率)を平均し、30件以上ある部のうちで0から最も遠い値の絶対値から、その標準誤差の2倍を引く(負なら0)。"
                        .formatted(KNOWING_NOT_DOING));
    }

    private void add(String code, String effect, String english, double value, double tolerance, String method) {
        table.add(
                code,
                effect,
                english,
                String.format(Locale.ROOT, "%.2f", value),
                String.format(Locale.ROOT, "%.2f", tolerance),
                method);
    }
}
