// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds the planted effects again, as planted.csv says how: plain means of what stands in the files.
final class Effects {

    private static final String GAP = "290";
    private static final Set<String> K02 = Set.of("A01-1", "A01-2", "A02-1", "A02-2", "A11-1", "A11-2");

    /// Self rating minus review of one person in one year.
    private record Difference(String number, String reviewer, LocalDate day, double value) {}

    /// Whether somebody in a unit clicked on the mail of a drill.
    private record Click(String drill, String unit, double clicked) {}

    private final City city;
    private final Map<String, Table.Row> people;
    private final Map<String, List<Orders.Main>> mains;
    private final Map<String, Map<String, Answers>> responses = new HashMap<>();
    private final List<Difference> differences;
    private final List<Click> clicks;
    private final Set<String> planted;

    Effects(City city) {
        this.city = city;
        people = city.rows("people").stream()
                .filter(row -> !row.get("職員番号").isEmpty())
                .collect(toMap(row -> row.get("職員番号"), row -> row));
        mains = new Orders(city).mains();
        city.rows("responses").stream()
                .filter(row -> !row.get("回答").isEmpty())
                .map(Answers::of)
                .forEach(answers -> responses
                        .computeIfAbsent(answers.campaign(), any -> new HashMap<>())
                        .put(person(answers.number()), answers));
        planted = Set.of(manager("PL05"), manager("PL06"));
        differences = city.rows("reviews").stream()
                .map(Answers::of)
                .filter(review -> review.campaign().startsWith("SR") && review.isOfAreaAOnly())
                .map(this::difference)
                .toList();
        clicks = city.rows("drills").stream()
                .map(row -> new Click(
                        row.get("訓練コード"),
                        unit(row.get("職員番号"), LocalDate.parse(row.get("実施日"))),
                        row.get("クリック日時").isEmpty() ? 0 : 1))
                .toList();
    }

    /// What each code of planted.csv comes to.
    Map<String, Double> found() {
        var found = new TreeMap<String, Double>();
        found.put("PL01", bias(row -> isRegular(row.number()) && age(row) < 30));
        found.put("PL02", bias(row -> isRegular(row.number()) && age(row) >= 30 && age(row) < 50));
        found.put("PL03", bias(row -> isRegular(row.number()) && age(row) >= 50));
        found.put("PL04", bias(row -> !isRegular(row.number())));
        var others = mean(differences, row -> !planted.contains(row.reviewer()));
        for (var code : List.of("PL05", "PL06")) {
            found.put(code, mean(differences, row -> row.reviewer().equals(manager(code))) - others);
        }
        found.put("PL07", yearOfExperience());
        found.put("PL08", course());
        found.put("PL09", clickRate("DR-2023"));
        found.put("PL10", clickRate("DR-2024"));
        found.put("PL11", clickRate("DR-2025"));
        found.put("PL12", clickedMore(click -> click.unit().equals(GAP)));
        found.put("PL13", knowledge());
        found.put("PL14", departments());
        return found;
    }

    /// The manager whom planted.csv names in brackets.
    private String manager(String code) {
        return city.rows("planted").stream()
                .filter(row -> row.get("効果コード").equals(code))
                .map(row -> row.get("効果").replaceAll(".*\\((\\d+)\\).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    /// The number of a person today, whichever number was valid then.
    private String person(String number) {
        var next = people.values().stream()
                .filter(row -> row.get("前職員番号").equals(number))
                .map(row -> row.get("職員番号"))
                .findFirst();
        return next.map(this::person).orElse(number);
    }

    private boolean isRegular(String number) {
        return !people.get(number).get("任用形態").equals("会計年度任用職員");
    }

    private int age(Difference row) {
        return Period.between(LocalDate.parse(people.get(row.number()).get("生年月日")), row.day())
                .getYears();
    }

    private String unit(String number, LocalDate day) {
        var row = people.get(number);
        return mains.get(row.get("任命権者") + " " + number).stream()
                .filter(main -> !day.isBefore(main.from()) && !day.isAfter(main.to()))
                .map(Orders.Main::unit)
                .findFirst()
                .orElseThrow();
    }

    private Difference difference(Answers review) {
        var self = responses.get(review.campaign()).get(person(review.number()));
        var items = review.values().keySet();
        return new Difference(
                review.number(),
                review.row().get("確認者の職員番号"),
                LocalDate.parse(self.row().get("提出日時").substring(0, 10)),
                self.meanOf(items) - review.meanOf(items));
    }

    private static double mean(Collection<Difference> rows, Predicate<Difference> wanted) {
        return rows.stream().filter(wanted).collect(averagingDouble(Difference::value));
    }

    private double bias(Predicate<Difference> group) {
        return mean(differences, group.and(row -> !planted.contains(row.reviewer())));
    }

    private Stream<String> inBoth(String first, String second) {
        return responses.get(first).keySet().stream().filter(responses.get(second)::containsKey);
    }

    private double change(String person, String before, String after, Set<String> items) {
        return responses.get(after).get(person).meanOf(items)
                - responses.get(before).get(person).meanOf(items);
    }

    private double yearOfExperience() {
        return inBoth("SR-2023", "SR-2024")
                .collect(averagingDouble(person -> change(
                        person,
                        "SR-2023",
                        "SR-2024",
                        responses.get("SR-2023").get(person).values().keySet())));
    }

    private double course() {
        var taught = city.rows("completions").stream()
                .filter(row -> row.get("講座コード").equals("K02") && row.get("修了日").compareTo("2025-08-31") <= 0)
                .map(row -> person(row.get("職員番号")))
                .collect(toSet());
        var changes = inBoth("SR-2024", "SR-2025")
                .filter(person -> !responses.get("SP-2025").containsKey(person) && isRegular(person))
                .collect(groupingBy(
                        taught::contains, averagingDouble(person -> change(person, "SR-2024", "SR-2025", K02))));
        return changes.get(true) - changes.get(false);
    }

    private double clickRate(String drill) {
        return clicks.stream()
                .filter(click -> click.drill().equals(drill) && !click.unit().equals(GAP))
                .collect(averagingDouble(Click::clicked));
    }

    private double clickedMore(Predicate<Click> wanted) {
        var usual = Stream.of("DR-2023", "DR-2024", "DR-2025").collect(toMap(drill -> drill, this::clickRate));
        return clicks.stream()
                .filter(wanted)
                .collect(averagingDouble(click -> click.clicked() - usual.get(click.drill())));
    }

    private double knowledge() {
        var keys = city.itemsOf("ST2026").stream().collect(toMap(row -> row.get("設問コード"), row -> row.number("正答")));
        var scores = Stream.of("2023", "2024", "2025")
                .flatMap(year -> responses.get("ST-" + year).values().stream()
                        .filter(answers -> isRegular(answers.number()))
                        .map(answers -> Map.entry(
                                unit(answers.number(), LocalDate.parse(year + "-11-04"))
                                        .equals(GAP),
                                answers.values().entrySet().stream()
                                        .collect(averagingDouble(answer ->
                                                answer.getValue().equals(keys.get(answer.getKey())) ? 1 : 0)))))
                .collect(groupingBy(Map.Entry::getKey, averagingDouble(Map.Entry::getValue)));
        return scores.get(true) - scores.get(false);
    }

    /// The largest deviation of a 部 less twice its standard error.
    private double departments() {
        var parents = city.rows("units").stream().collect(toMap(row -> row.get("所属コード"), row -> row.get("上位所属コード")));
        var top = clicks.stream()
                .filter(click -> !click.unit().equals(GAP))
                .collect(groupingBy(click -> department(click.unit(), parents)));
        return top.values().stream()
                .filter(group -> group.size() >= 30)
                .mapToDouble(group -> {
                    var rate = group.stream().collect(averagingDouble(Click::clicked));
                    var error = Math.sqrt(rate * (1 - rate) / group.size());
                    return Math.abs(clickedMore(group::contains)) - 2 * error;
                })
                .max()
                .stream()
                .map(value -> Math.max(0, value))
                .findFirst()
                .orElseThrow();
    }

    private static String department(String unit, Map<String, String> parents) {
        var at = unit;
        while (!parents.get(at).equals("500") && !parents.get(at).isEmpty()) {
            at = parents.get(at);
        }
        return at;
    }
}
