// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.psychometrics.ChoiceOptions;
import org.shirube.backend.psychometrics.Reliability;
import org.shirube.backend.psychometrics.ScaleAnswers;

/// How well an instrument measured in one campaign, for HR: each scale with its items. Nobody can be told from it.
///
/// @param people who submitted
/// @param hasty share of them who took less than [#HASTY_SECONDS] for an item, 0 to 1; null where no time is known
/// @param scales in the order of the instrument
public record ResponseAnalysis(int people, @Nullable Double hasty, List<Scale> scales) {

    /// Fewer people say nothing of an instrument, and something of the people.
    public static final int LEAST_PEOPLE = 30;

    /// Nobody reads and answers an item in less.
    public static final int HASTY_SECONDS = 2;

    public ResponseAnalysis {
        scales = List.copyOf(scales);
    }

    /// A submitted response.
    ///
    /// @param answers by item code
    /// @param time from the first answer to the submission, or null
    public record Sheet(
            Map<String, Integer> answers, @Nullable Duration time) {}

    /// Items that measure one thing together.
    ///
    /// @param items in their order
    /// @param reliability of the scale
    /// @param options of each question of a test by item code; empty for other instruments
    public record Scale(List<Item> items, Reliability reliability, Map<String, ChoiceOptions> options) {}

    /// Analyses responses. With fewer people than [#LEAST_PEOPLE] there are no scales.
    ///
    /// @param form in an adaptive test everybody got other questions: it has option tables only
    public static ResponseAnalysis of(Instrument instrument, List<Sheet> sheets, TestPlan.Form form) {
        var scales = sheets.size() < LEAST_PEOPLE
                ? List.<Scale>of()
                : groups(instrument).stream()
                        .map(items -> scale(items, sheets, form))
                        .toList();
        return new ResponseAnalysis(sheets.size(), hasty(sheets), scales);
    }

    /// All questions of a test are one scale; ratings are one for each area.
    private static List<List<Item>> groups(Instrument instrument) {
        var groups = new LinkedHashMap<String, List<Item>>();
        for (var item : instrument.items()) {
            if (item.hasKey() || item.rating() != null) {
                var name = item.hasKey() ? "" : Objects.requireNonNullElse(item.area(), "");
                groups.computeIfAbsent(name, area -> new ArrayList<>()).add(item);
            }
        }
        return List.copyOf(groups.values());
    }

    private static Scale scale(List<Item> items, List<Sheet> sheets, TestPlan.Form form) {
        var test = items.getFirst().hasKey();
        var rows = sheets.stream()
                .map(sheet -> row(items, sheet, test && form == TestPlan.Form.FIXED))
                .toList();
        var answers = ScaleAnswers.of(rows, reversed(items), lowest(items), highest(items));
        return new Scale(items, Reliability.of(answers, items.size()), test ? options(items, sheets) : Map.of());
    }

    /// @param open whether a question that was left open counts as wrong
    private static List<@Nullable Double> row(List<Item> items, Sheet sheet, boolean open) {
        var row = new ArrayList<@Nullable Double>();
        for (var item : items) {
            var answer = sheet.answers().get(item.code());
            if (!item.hasKey()) {
                row.add(answer == null ? null : answer.doubleValue());
            } else if (answer == null) {
                row.add(open ? 0.0 : null);
            } else {
                row.add(item.isRight(answer) ? 1.0 : 0.0);
            }
        }
        return row;
    }

    private static Set<Integer> reversed(List<Item> items) {
        var reversed = new TreeSet<Integer>();
        for (int place = 0; place < items.size(); place++) {
            var rating = items.get(place).rating();
            if (rating != null && rating.reversed()) {
                reversed.add(place);
            }
        }
        return reversed;
    }

    private static double lowest(List<Item> items) {
        return items.getFirst().hasKey()
                ? 0
                : items.stream().mapToInt(Item::lowest).min().orElseThrow();
    }

    private static double highest(List<Item> items) {
        return items.getFirst().hasKey()
                ? 1
                : items.stream().mapToInt(Item::highest).max().orElseThrow();
    }

    private static Map<String, ChoiceOptions> options(List<Item> items, List<Sheet> sheets) {
        var scores = sheets.stream().map(sheet -> share(items, sheet)).toList();
        var options = new LinkedHashMap<String, ChoiceOptions>();
        for (var item : items) {
            var choices = new ArrayList<ChoiceOptions.Choice>();
            for (int place = 0; place < sheets.size(); place++) {
                var answer = sheets.get(place).answers().get(item.code());
                if (answer != null) {
                    choices.add(new ChoiceOptions.Choice(answer.toString(), scores.get(place)));
                }
            }
            options.put(
                    item.code(),
                    ChoiceOptions.of(item.keys().stream().map(String::valueOf).toList(), choices));
        }
        return options;
    }

    /// Share of the answered questions that are right.
    private static double share(List<Item> items, Sheet sheet) {
        int answered = 0;
        int right = 0;
        for (var item : items) {
            var answer = sheet.answers().get(item.code());
            answered += answer == null ? 0 : 1;
            right += answer != null && item.isRight(answer) ? 1 : 0;
        }
        return answered == 0 ? 0 : (double) right / answered;
    }

    private static @Nullable Double hasty(List<Sheet> sheets) {
        int timed = 0;
        int hasty = 0;
        for (var sheet : sheets) {
            var time = sheet.time();
            if (time != null && !sheet.answers().isEmpty()) {
                timed++;
                hasty += time.toSeconds()
                                < (long) HASTY_SECONDS * sheet.answers().size()
                        ? 1
                        : 0;
            }
        }
        return timed == 0 ? null : (double) hasty / timed;
    }
}
