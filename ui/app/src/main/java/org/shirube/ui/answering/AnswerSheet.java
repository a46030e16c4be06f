// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.InstrumentView.ItemView;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.contract.assessment.SavedAnswersView;

/// What a person answers: the items in screens of a few, and the answers, saved and not yet saved.
class AnswerSheet implements Serializable {

    /// More on one screen would be a long way to scroll on a phone.
    private static final int MOST_ON_A_SCREEN = 4;

    private final transient ResponseView response;
    private final transient List<Screen> screens;
    private final Map<String, Integer> answers;
    private final Map<String, @Nullable Integer> unsaved = new LinkedHashMap<>();
    private long version;

    /// @param first number of the first item, counted from 1 over the whole sheet
    record Screen(String areaName, int first, List<ItemView> items) {

        int last() {
            return first + items.size() - 1;
        }
    }

    AnswerSheet(ResponseView response) {
        this.response = response;
        answers = new HashMap<>(response.answers());
        version = response.version();
        screens = screens(response.instrument().items());
    }

    /// Items of one skill stay together, and no screen has items of two areas.
    private static List<Screen> screens(List<ItemView> items) {
        var screens = new ArrayList<Screen>();
        var open = new ArrayList<ItemView>();
        for (int i = 0; i < items.size(); i++) {
            open.add(items.get(i));
            if (i + 1 == items.size() || ends(open, items, i + 1)) {
                screens.add(new Screen(open.getFirst().areaName(), i + 2 - open.size(), List.copyOf(open)));
                open.clear();
            }
        }
        return List.copyOf(screens);
    }

    private static boolean ends(List<ItemView> open, List<ItemView> items, int next) {
        if (!open.getFirst().areaName().equals(items.get(next).areaName())) {
            return true;
        }
        int together = 1;
        while (next + together < items.size() && sameSkill(items.get(next), items.get(next + together))) {
            together++;
        }
        boolean splits = sameSkill(open.getLast(), items.get(next));
        return open.size() >= MOST_ON_A_SCREEN || (!splits && open.size() + together > MOST_ON_A_SCREEN);
    }

    private static boolean sameSkill(ItemView one, ItemView other) {
        return one.skillCode() != null && one.skillCode().equals(other.skillCode());
    }

    /// Whether each next question depends on the answers.
    boolean adaptive() {
        var test = response.campaign().test();
        return test != null && test.form().equals("ADAPTIVE");
    }

    /// Whether it is a test, with right and wrong answers.
    boolean isTest() {
        return response.campaign().test() != null;
    }

    /// The first question without an answer.
    Optional<ItemView> next() {
        return response.instrument().items().stream()
                .filter(item -> answer(item.code()) == null)
                .findFirst();
    }

    /// How many items are asked at most.
    int most() {
        return response.most();
    }

    ResponseView response() {
        return response;
    }

    String campaignId() {
        return response.campaign().id();
    }

    List<Screen> screens() {
        return screens;
    }

    @Nullable
    Integer answer(String itemCode) {
        return unsaved.containsKey(itemCode) ? unsaved.get(itemCode) : answers.get(itemCode);
    }

    int items() {
        return response.instrument().items().size();
    }

    int answered() {
        return (int) response.instrument().items().stream()
                .filter(item -> answer(item.code()) != null)
                .count();
    }

    /// Open items of a screen.
    int open(Screen screen) {
        return (int) screen.items().stream()
                .filter(item -> answer(item.code()) == null)
                .count();
    }

    /// The first screen with an open item: where one goes on.
    OptionalInt firstOpen() {
        return IntStream.range(0, screens.size())
                .filter(index -> open(screens.get(index)) > 0)
                .findFirst();
    }

    /// Minutes that the open items take, never 0 while one is open.
    int minutesLeft() {
        int open = items() - answered();
        return (int) Math.ceil((double) response.instrument().minutes() * open / Math.max(items(), 1));
    }

    void give(String itemCode, @Nullable Integer value) {
        unsaved.put(itemCode, value);
    }

    Map<String, @Nullable Integer> unsaved() {
        return new LinkedHashMap<>(unsaved);
    }

    void saved(SavedAnswersView saved) {
        answers.clear();
        answers.putAll(saved.answers());
        unsaved.clear();
        version = saved.version();
    }

    long version() {
        return version;
    }
}
