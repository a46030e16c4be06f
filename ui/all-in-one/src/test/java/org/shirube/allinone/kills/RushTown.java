// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shirube.allinone.RunningShirube;
import org.shirube.allinone.TestImport;

/// A town in which everybody answers seventy items, each person in a way of its own, so that answers which end up with
/// somebody else do not go unseen.
final class RushTown {

    static final String INSTRUMENT = "RUSH70";
    static final int ITEMS = 70;

    private static final int PEOPLE_PER_SECTION = 20;
    private static final int FIRST_NUMBER = 1_000_000;
    private static final int LEVELS = 5;
    private static final Path SAMPLE = Path.of("../../seed-data");

    private final int people;
    private int skills;

    RushTown(int people) {
        this.people = people;
    }

    /// Brings units, people, skills and the instrument into the product as HR does.
    void moveInto(RunningShirube shirube) throws Exception {
        // by somebody else: the product remembers for some seconds what HR sees, which is nothing before there is this
        new TestImport(shirube, "hr-alone").apply("authorities", Files.readString(SAMPLE.resolve("authorities.csv")));
        var imports = new TestImport(shirube);
        imports.apply("units", units());
        imports.apply("people", staff());
        imports.apply("frameworks", Files.readString(SAMPLE.resolve("frameworks.csv")));
        imports.apply("instruments", instrument());
    }

    /// Number of the person at a place.
    static String number(int person) {
        return String.valueOf(FIRST_NUMBER + person);
    }

    /// Code of the section of the person at a place.
    static String section(int person) {
        return "R" + (100_000 + person / PEOPLE_PER_SECTION);
    }

    /// What the person at a place answers, by item code.
    static Map<String, Integer> answers(int person) {
        var answers = new LinkedHashMap<String, Integer>();
        for (int item = 0; item < ITEMS; item++) {
            // digits of the person's place to base 5 shift the pattern: no two of a town answer alike
            answers.put(item(item), Math.floorMod(digit(person, item % 7) + item / 7, LEVELS));
        }
        return answers;
    }

    private static int digit(int person, int place) {
        int rest = person;
        for (int i = 0; i < place; i++) {
            rest /= LEVELS;
        }
        return rest % LEVELS;
    }

    /// How many skills the items measure.
    int skills() {
        return skills;
    }

    /// How many people each section has.
    Map<String, Integer> sections() {
        return IntStream.range(0, people)
                .boxed()
                .collect(Collectors.groupingBy(RushTown::section, Collectors.summingInt(person -> 1)));
    }

    private static String item(int item) {
        return String.format(Locale.ROOT, "R%02d", item);
    }

    private String units() {
        var lines = new ArrayList<String>();
        lines.add("所属コード,所属名,種別,課等,上位所属コード,任命権者,開始日");
        for (int person = 0; person < people; person += PEOPLE_PER_SECTION) {
            lines.add(section(person) + ",第" + person / PEOPLE_PER_SECTION + "課,課,○,,市長,1980-04-01");
        }
        return file(lines);
    }

    private String staff() {
        var lines = new ArrayList<String>();
        lines.add("任命権者,職員番号,氏名,氏名カナ,生年月日,任用形態,採用年月日,職務の級,職名,所属コード,発令日,勤務割合,メール");
        for (int person = 0; person < people; person++) {
            var number = number(person);
            lines.add("市長," + number + ",佐藤 花子,サトウ ハナコ,1990-05-01,正規,2013-04-01,3級,主事," + section(person)
                    + ",2013-04-01,1," + number + "@example.jp");
        }
        return file(lines);
    }

    /// The rows of the sample city's self-rating again and again, with codes of their own.
    private String instrument() throws IOException {
        var all = Files.readAllLines(SAMPLE.resolve("instruments.csv"));
        var ratings = all.stream().filter(line -> line.startsWith("SR2026,")).toList();
        // an item's code is its skill's and a number
        skills = (int) ratings.stream()
                .map(line -> line.split(",")[2].split("-")[0])
                .distinct()
                .count();
        var lines = new ArrayList<String>();
        lines.add(all.getFirst());
        for (int item = 0; item < ITEMS; item++) {
            var code = INSTRUMENT + ",1," + item(item) + ",";
            lines.add(ratings.get(item % ratings.size()).replaceFirst("^SR2026,1,[^,]+,", code));
        }
        return file(lines);
    }

    private static String file(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }
}
