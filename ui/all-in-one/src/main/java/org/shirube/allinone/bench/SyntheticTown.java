// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.shirube.backend.assessment.Instrument;
import org.shirube.backend.assessment.InstrumentKind;
import org.shirube.backend.assessment.Item;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Wording;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillItem;
import org.shirube.backend.skills.SkillProfile;

/// A municipality that does not exist, the same for the same size and seed: files as an office sends them, and
/// documents.
final class SyntheticTown {

    static final int SKILLS = 60;
    static final int ITEMS = 70;
    private static final int PEOPLE_PER_SECTION = 20;
    private static final Charset OFFICE = Charset.forName("windows-31j");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    private static final Instant NOW = Instant.parse("2026-09-14T00:00:00Z");
    private static final String[] FAMILY = {"佐藤", "鈴木", "高橋", "田中", "渡辺", "伊藤", "山本", "中村", "小林", "加藤"};
    private static final String[] GIVEN = {"一郎", "花子", "健太", "美咲", "大輔", "陽子", "翔", "恵", "誠", "由美"};
    private static final String[] KANA = {"サトウ", "スズキ", "タカハシ", "タナカ", "ワタナベ", "イトウ", "ヤマモト", "ナカムラ", "コバヤシ", "カトウ"};
    private static final String[] TYPES = {"正規", "正規", "正規", "会計年度任用"};

    private final int people;
    private final long seed;

    SyntheticTown(int people, long seed) {
        this.people = people;
        this.seed = seed;
    }

    int people() {
        return people;
    }

    /// The units file.
    byte[] units() {
        var lines = new ArrayList<String>();
        lines.add("所属コード,所属名,種別,課等,上位所属コード,任命権者,開始日");
        int sections = Math.max(1, people / PEOPLE_PER_SECTION);
        for (int section = 0; section < sections; section++) {
            lines.add(code(section) + ",第" + section + "課,課,○,,市長,1980-04-01");
        }
        return file(lines);
    }

    /// The staff file.
    ///
    /// @param mark stands at the end of everybody's position: another mark changes every row
    byte[] staff(String mark) {
        var random = new Random(seed);
        var lines = new ArrayList<String>(people + 1);
        lines.add("任命権者,職員番号,氏名,氏名カナ,生年月日,任用形態,採用年月日,職務の級,職名,所属コード,発令日,勤務割合,メール");
        int sections = Math.max(1, people / PEOPLE_PER_SECTION);
        for (int person = 0; person < people; person++) {
            int family = random.nextInt(FAMILY.length);
            var born = LocalDate.of(1967, 1, 1).plusDays(random.nextInt(35 * 365));
            var hired = LocalDate.of(born.getYear() + 22, 4, 1);
            lines.add(String.join(
                    ",",
                    "市長",
                    number(person),
                    FAMILY[family] + " " + GIVEN[random.nextInt(GIVEN.length)],
                    KANA[family] + " ハナコ",
                    born.toString(),
                    TYPES[random.nextInt(TYPES.length)],
                    hired.toString(),
                    (1 + random.nextInt(7)) + "級",
                    "主事" + mark,
                    code(person % sections),
                    hired.toString(),
                    "1",
                    number(person) + "@example.jp"));
        }
        return file(lines);
    }

    /// A framework of sixty skills.
    Framework framework() {
        var items = new ArrayList<SkillItem>();
        for (int skill = 0; skill < SKILLS; skill++) {
            items.add(new SkillItem(
                    skill(skill),
                    "A",
                    "領域",
                    "スキル" + skill,
                    "Skill " + skill,
                    null,
                    List.of("まだない", "知っている", "支援があればできる", "一人でできる", "指導できる"),
                    List.of(),
                    null,
                    null,
                    null));
        }
        return new Framework(Framework.idOf("BENCH", "1"), null, "BENCH", "1", Framework.State.PUBLISHED, items, NOW);
    }

    /// A self-rating of seventy items for thirty-five skills.
    Instrument instrument() {
        var items = new ArrayList<Item>();
        for (int item = 0; item < ITEMS; item++) {
            var text = new Wording("仕事の場面" + item + "を一人で進められる。", null);
            items.add(Item.ofSkill("I" + item, skill(item / 2), text, List.of()));
        }
        return new Instrument(
                Instrument.idOf("BENCH", "1"),
                null,
                "BENCH",
                "1",
                "計測",
                null,
                InstrumentKind.SELF_RATING,
                items,
                NOW,
                null);
    }

    /// A profile with a self-rating of every skill and a review of every third.
    SkillProfile profile(String personId) {
        var random = new Random(seed ^ personId.hashCode());
        var evidence = new ArrayList<Evidence>();
        for (int skill = 0; skill < SKILLS; skill++) {
            evidence.add(evidence(skill, EvidenceKind.SELF_RATING, random.nextInt(9) / 2.0, 0.9));
            if (skill % 3 == 0) {
                evidence.add(evidence(skill, EvidenceKind.MANAGER_REVIEW, random.nextInt(5), 0.5));
            }
        }
        return new SkillProfile(personId, null, evidence, List.of(), NOW);
    }

    private static Evidence evidence(int skill, EvidenceKind kind, double value, double standardError) {
        return new Evidence(
                Identifiers.next(), skill(skill), kind, value, standardError, TODAY.minusDays(200), "令和7年度 自己診断");
    }

    static String skill(int skill) {
        return String.format(Locale.ROOT, "S%02d", skill);
    }

    static String number(int person) {
        return String.format(Locale.ROOT, "%07d", 1_000_000 + person);
    }

    private static String code(int section) {
        return String.format(Locale.ROOT, "%05d", 10_000 + section);
    }

    private static byte[] file(List<String> lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(OFFICE);
    }
}
