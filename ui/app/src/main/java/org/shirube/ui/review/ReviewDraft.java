// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.review;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.ReviewRequest;
import org.shirube.contract.assessment.ReviewView;
import org.shirube.contract.assessment.ReviewView.ReviewItem;
import org.shirube.contract.assessment.SavedReviewView;
import org.shirube.contract.assessment.Talk;

/// What a reviewer enters for one person, saved and not yet saved.
class ReviewDraft implements Serializable {

    /// From how many levels on a rating and the own answer need a talk.
    static final int APART = 2;

    private final transient ReviewView view;
    private final Map<String, Integer> ratings = new LinkedHashMap<>();
    private final Map<String, @Nullable Integer> unsavedRatings = new LinkedHashMap<>();
    private final Map<String, @Nullable String> unsavedNotes = new LinkedHashMap<>();
    private transient @Nullable Talk talk;
    private boolean talkUnsaved;
    private long version;

    ReviewDraft(ReviewView view) {
        this.view = view;
        this.talk = view.talk();
        this.version = view.version();
        view.items().forEach(item -> {
            if (item.rating() != null) {
                ratings.put(item.itemCode(), item.rating());
            }
        });
    }

    ReviewView view() {
        return view;
    }

    boolean confirmed() {
        return view.state().equals("CONFIRMED");
    }

    List<ReviewItem> differing() {
        return view.items().stream().filter(ReviewItem::differs).toList();
    }

    List<ReviewItem> others() {
        return view.items().stream().filter(item -> !item.differs()).toList();
    }

    @Nullable
    Integer rating(ReviewItem item) {
        return ratings.get(item.itemCode());
    }

    /// What counts for an item: the rating, else the own answer.
    @Nullable
    Integer level(ReviewItem item) {
        var rating = rating(item);
        return rating == null ? item.own() : rating;
    }

    void rate(ReviewItem item, int rating) {
        ratings.put(item.itemCode(), rating);
        unsavedRatings.put(item.itemCode(), rating);
    }

    void note(ReviewItem item, String text) {
        unsavedNotes.put(item.itemCode(), text);
    }

    void talk(Talk held) {
        talk = held;
        talkUnsaved = true;
    }

    @Nullable
    Talk talk() {
        return talk;
    }

    /// Items that differ and have no rating yet.
    long open() {
        return differing().stream().filter(item -> rating(item) == null).count();
    }

    /// Items with another level than the person says.
    long changed() {
        return view.items().stream().filter(this::isChanged).count();
    }

    boolean isChanged(ReviewItem item) {
        var rating = rating(item);
        return rating != null && !rating.equals(item.own());
    }

    /// Whether one of the ratings lies so far from the own answer that a talk is needed.
    boolean needsTalk() {
        return view.items().stream().anyMatch(this::isApart);
    }

    private boolean isApart(ReviewItem item) {
        var rating = rating(item);
        var own = item.own();
        return rating != null && own != null && Math.abs(rating - own) >= APART;
    }

    boolean talked() {
        var held = talk;
        return held != null && held.heldOn() != null;
    }

    /// Whether everything is there that a confirmation needs.
    boolean ready() {
        return open() == 0 && (!needsTalk() || talked());
    }

    /// What is not saved yet.
    ReviewRequest unsaved() {
        return new ReviewRequest(
                new LinkedHashMap<>(unsavedRatings), new LinkedHashMap<>(unsavedNotes), talkUnsaved ? talk : null);
    }

    boolean isSaved() {
        return unsavedRatings.isEmpty() && unsavedNotes.isEmpty() && !talkUnsaved;
    }

    void saved(SavedReviewView saved) {
        unsavedRatings.clear();
        unsavedNotes.clear();
        talkUnsaved = false;
        version = saved.version();
    }

    long version() {
        return version;
    }
}
