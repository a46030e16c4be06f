// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.InstrumentKind;
import org.shirube.backend.assessment.Item;
import org.shirube.backend.assessment.Measure;
import org.shirube.backend.assessment.Rating;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.Wording;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillItem;

/// Reads the items of one instrument. What a cell leaves empty stays as it is stored.
final class InstrumentItems {

    static final String INSTRUMENT = "診断コード";
    static final String EDITION = "版";
    static final String ITEM = "設問コード";
    static final String TITLE = "診断名";
    static final String KIND = "種別";
    static final String ENGLISH_TITLE = "診断名(英)";
    private static final String AREA = "領域";
    private static final String TEXT = "設問文";
    private static final String ENGLISH = "設問文(英)";
    private static final String SKILL = "スキルコード";
    private static final String ACTION = "対策";
    private static final String ANCHOR = "段階";
    private static final String REVERSED = "逆転";
    private static final String MINIMUM = "尺度最小";
    private static final String MAXIMUM = "尺度最大";
    private static final int ANCHORS = 5;
    private static final int LOWEST_STEP = 0;
    private static final int HIGHEST_STEP = 10;

    private final InstrumentKind kind;
    private final Framework framework;

    InstrumentItems(InstrumentKind kind, Framework framework) {
        this.kind = kind;
        this.framework = framework;
    }

    /// The item of a row, empty where something is wrong with it.
    ///
    /// @param stored the item as it is stored, or null
    Optional<Item> item(ImportRow row, @Nullable Item stored) {
        var code = row.code(ITEM);
        var text = stored == null
                ? row.requiredText(TEXT)
                : or(row.text(TEXT), stored.text().japanese());
        var english =
                or(row.text(ENGLISH), stored == null ? null : stored.text().english());
        var area = or(row.text(AREA), stored == null ? null : stored.area());
        var englishArea = or(row.text(AREA + "(英)"), stored == null ? null : stored.englishArea());
        var skill = or(skill(row), stored == null ? null : stored.skillCode());
        var choice = new InstrumentChoice(row, kind).read(stored == null ? null : stored.choice());
        var rating = choice == null ? rating(row, stored == null ? null : stored.rating(), skill) : null;
        var measure = measure(row, stored == null ? null : stored.measure());
        return row.hasProblems() || code == null || text == null
                ? Optional.empty()
                : Optional.of(
                        new Item(code, area, englishArea, new Wording(text, english), skill, rating, choice, measure));
    }

    private @Nullable String skill(ImportRow row) {
        var code = row.code(SKILL);
        if (code != null && framework.item(code).isEmpty()) {
            var known = framework.items().stream().map(SkillItem::code).toList();
            row.problem(
                    SKILL,
                    ProblemCode.UNKNOWN_CODE,
                    Normalized.nearest(code, known).orElse(null));
            return null;
        }
        return code;
    }

    /// What to do where a self-inspection finds a gap.
    private static @Nullable Measure measure(ImportRow row, @Nullable Measure stored) {
        var action = wording(row, ACTION, stored == null ? null : stored.action());
        var due = row.day("期限");
        return action == null ? null : new Measure(action, due != null ? due : stored == null ? null : stored.due());
    }

    /// A text and its English twin; what a cell leaves empty stays as it is stored.
    static @Nullable Wording wording(ImportRow row, String column, @Nullable Wording stored) {
        var japanese = or(row.text(column), stored == null ? null : stored.japanese());
        var english = or(row.text(column + "(英)"), stored == null ? null : stored.english());
        return japanese == null ? null : new Wording(japanese, english);
    }

    private @Nullable Rating rating(ImportRow row, @Nullable Rating stored, @Nullable String skill) {
        var byLevel = kind == InstrumentKind.SELF_RATING || kind == InstrumentKind.MANAGER_REVIEW;
        var minimum = or(
                whole(row, MINIMUM, LOWEST_STEP, byLevel ? Rating.LOWEST_LEVEL : HIGHEST_STEP),
                stored == null ? Rating.LOWEST_LEVEL : stored.minimum());
        var maximum = or(
                whole(row, MAXIMUM, byLevel ? Rating.HIGHEST_LEVEL : 1, byLevel ? Rating.HIGHEST_LEVEL : HIGHEST_STEP),
                stored == null ? Rating.HIGHEST_LEVEL : stored.maximum());
        var anchors = anchors(row, stored);
        var reversed = row.cell(REVERSED).filled() ? row.mark(REVERSED) : stored != null && stored.reversed();
        if (byLevel && anchors.isEmpty() && skillAnchors(skill).isEmpty()) {
            row.problem(ANCHOR + 0, ProblemCode.MISSING_VALUE, null);
        }
        if (minimum >= maximum || !anchors.isEmpty() && anchors.size() != maximum - minimum + 1) {
            row.problem(MAXIMUM, ProblemCode.NUMBER_OUT_OF_RANGE, null, minimum + 1, minimum + ANCHORS - 1);
        }
        return row.hasProblems() ? null : new Rating(anchors, minimum, maximum, reversed);
    }

    private List<String> skillAnchors(@Nullable String skill) {
        return skill == null
                ? List.of()
                : framework.item(skill).map(SkillItem::anchors).orElse(List.of());
    }

    /// All five anchors or none.
    private static List<Wording> anchors(ImportRow row, @Nullable Rating stored) {
        var texts = IntStream.range(0, ANCHORS)
                .mapToObj(level -> Optional.ofNullable(row.text(ANCHOR + level)))
                .toList();
        if (texts.stream().allMatch(Optional::isEmpty)) {
            return stored == null ? List.of() : stored.anchors();
        }
        var anchors = new ArrayList<Wording>();
        for (int level = 0; level < ANCHORS; level++) {
            var text = texts.get(level).orElse(null);
            if (text == null) {
                row.problem(ANCHOR + level, ProblemCode.MISSING_VALUE, null);
            } else {
                anchors.add(new Wording(text, row.text(ANCHOR + level + "(英)")));
            }
        }
        return anchors;
    }

    private static @Nullable Integer whole(ImportRow row, String column, int least, int most) {
        var number = row.number(column, least, most);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            row.problem(column, ProblemCode.UNKNOWN_VALUE, null, least + "-" + most);
            return null;
        }
        return number.intValue();
    }

    private static @Nullable String or(@Nullable String inFile, @Nullable String stored) {
        return inFile == null ? stored : inFile;
    }

    private static @Nullable Integer or(@Nullable Integer inFile, @Nullable Integer stored) {
        return inFile == null ? stored : inFile;
    }

    private static int or(@Nullable Integer inFile, int stored) {
        return inFile == null ? stored : inFile;
    }

    /// Notes what differs between two versions of an item.
    static void compare(Difference.Collector found, @Nullable Item before, Item after) {
        if (before == null) {
            found.compare(after.code(), null, after.text().japanese());
            return;
        }
        found.compare(
                        after.code() + " " + TEXT,
                        before.text().japanese(),
                        after.text().japanese())
                .compare(
                        after.code() + " " + ENGLISH,
                        before.text().english(),
                        after.text().english())
                .compare(after.code() + " " + AREA, before.area(), after.area())
                .compare(after.code() + " " + AREA + "(英)", before.englishArea(), after.englishArea())
                .compare(after.code() + " " + SKILL, before.skillCode(), after.skillCode())
                .compare(after.code() + " " + ANCHOR, anchors(before), anchors(after))
                .compare(
                        after.code() + " " + InstrumentChoice.OPTION,
                        InstrumentChoice.describe(before.choice()),
                        InstrumentChoice.describe(after.choice()))
                .compare(after.code() + " " + ACTION, describe(before.measure()), describe(after.measure()))
                .compare(after.code() + " " + REVERSED, reversed(before), reversed(after));
    }

    private static String anchors(Item item) {
        return item.rating() == null
                ? ""
                : item.rating().minimum() + "-" + item.rating().maximum() + " "
                        + String.join(
                                " / ",
                                item.rating().anchors().stream()
                                        .map(Wording::described)
                                        .toList());
    }

    private static String describe(@Nullable Measure measure) {
        return measure == null ? "" : measure.action().described() + (measure.due() == null ? "" : " " + measure.due());
    }

    private static String reversed(Item item) {
        return item.rating() != null && item.rating().reversed() ? "○" : "";
    }
}
