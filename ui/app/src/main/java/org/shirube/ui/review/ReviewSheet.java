// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.card.Card;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.shirube.contract.assessment.ReviewView;
import org.shirube.contract.assessment.ReviewView.ReviewItem;
import org.shirube.contract.problem.ProblemType;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.PersonBlock;
import org.shirube.ui.blocks.ProblemBox;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.parts.Address;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Formats;

/// One person: what differs first, each with its own rating and note; then the rest in short, where the own answer
/// counts. Every change is saved at once.
class ReviewSheet extends Div {

    private static final int NOTE_LENGTH = 500;
    private static final int PAUSE = 700;

    private final transient ReviewDraft draft;
    private final transient ReviewClient reviews;
    private final transient LongConsumer confirm;
    private final Span state = Blocks.text("sh-small", "");
    private final Div trouble = new Div();
    private final TalkPart talk;
    private final Button done;

    /// @param cards whether the caller may open the person's card
    /// @param confirm confirms the version that is given
    ReviewSheet(ReviewDraft draft, ReviewClient reviews, boolean cards, LongConsumer confirm) {
        this.draft = draft;
        this.reviews = reviews;
        this.confirm = confirm;
        addClassNames("sh-stack", "sh-review-sheet");
        state.getElement().setAttribute("aria-live", "polite");
        done = Blocks.primary("", this::confirm);
        done.addClassName("sh-push");
        talk = new TalkPart(draft, this::save);
        add(person(cards));
        if (!draft.differing().isEmpty()) {
            add(differing());
        }
        if (!draft.others().isEmpty()) {
            add(others());
        }
        add(talk, trouble, foot());
        tell();
    }

    private String campaign() {
        return draft.view().campaign().id();
    }

    private String personId() {
        return draft.view().person().personId();
    }

    private Component person(boolean cards) {
        var view = draft.view();
        var card = new Card();
        // the default role is a region, which would need a name
        card.setAriaRole("group");
        card.addClassName("sh-review-head");
        var block = new PersonBlock(
                view.person().name(),
                view.kana(),
                view.unitName(),
                view.position(),
                cards ? "people/" + personId() + "/levels" : null);
        var tags = Blocks.box("sh-tags", stateTag(view));
        if (cards) {
            var courses = new Anchor("people/" + personId() + "/courses", getTranslation("review.courses"));
            courses.addClassNames("sh-btn", "sh-push");
            card.add(Blocks.box("sh-review-person", block, tags, courses));
        } else {
            card.add(Blocks.box("sh-review-person", block, tags));
        }
        notes(view).forEach(note -> card.add(Blocks.text("sh-small", note)));
        return card;
    }

    private List<String> notes(ReviewView view) {
        var notes = new ArrayList<String>();
        if (!view.otherPosts().isEmpty()) {
            notes.add(getTranslation("review.other-posts", String.join("、", view.otherPosts())));
        }
        if (view.delegate() != null) {
            notes.add(getTranslation("review.delegate-is", view.delegate().name()));
        }
        if (draft.confirmed() && view.confirmedAt() != null && view.reviewer() != null) {
            notes.add(getTranslation(
                    "review.confirmed-by",
                    Formats.time(view.confirmedAt()),
                    view.reviewer().name()));
        }
        return notes;
    }

    private Component stateTag(ReviewView view) {
        var differing =
                draft.differing().stream().map(ReviewItem::skillCode).distinct().count();
        if (draft.confirmed()) {
            return Blocks.tag(getTranslation("review.state.CONFIRMED"), Tone.OK);
        }
        return differing == 0
                ? Blocks.tag(getTranslation("review.alike"), Tone.PLAIN)
                : Blocks.tag(getTranslation("review.differences", differing), Tone.NEED);
    }

    private Component differing() {
        var card = new Card();
        card.addClassName("sh-review-items");
        card.setTitle(getTranslation("review.differing"), 2);
        card.setSubtitle(new Span(getTranslation("review.differing.text")));
        draft.differing().forEach(item -> card.add(full(item)));
        return card;
    }

    private Component full(ReviewItem item) {
        var group = new RatingGroup(item, true, draft.rating(item), draft.confirmed());
        group.addLevelListener(chosen -> rate(item, chosen.value()));
        return Blocks.box("sh-review-item", skill(item), group, note(item));
    }

    private Component others() {
        var title = getTranslation(draft.differing().isEmpty() ? "review.all" : "review.others");
        var card = new Card();
        card.addClassName("sh-review-items");
        card.setTitle(title, 2);
        card.setSubtitle(new Span(getTranslation("review.others.text")));
        draft.others().forEach(item -> card.add(brief(item)));
        return card;
    }

    private Component brief(ReviewItem item) {
        var group = new RatingGroup(item, false, draft.level(item), draft.confirmed());
        var note = note(item);
        note.setVisible(draft.isChanged(item) || item.note() != null);
        group.addLevelListener(chosen -> {
            rate(item, chosen.value());
            note.setVisible(draft.isChanged(item) || !note.isEmpty());
        });
        var line = Blocks.box("sh-review-item", skill(item), group, note);
        line.addClassName("sh-brief");
        return line;
    }

    private Component skill(ReviewItem item) {
        var line = Blocks.box("sh-tags", Blocks.text("sh-small", item.skillName()));
        if (item.required() != null) {
            line.add(Blocks.tag(getTranslation("review.required", item.required()), Tone.PLAIN));
        }
        return line;
    }

    private TextArea note(ReviewItem item) {
        var note = new TextArea(getTranslation("review.note"));
        note.setMaxLength(NOTE_LENGTH);
        note.setValue(Objects.requireNonNullElse(item.note(), ""));
        note.setReadOnly(draft.confirmed());
        note.setVisible(!draft.confirmed() || item.note() != null);
        note.addClassName("sh-review-note");
        note.setAriaLabel(getTranslation("review.note.of", item.skillName()));
        note.setPlaceholder(getTranslation("review.note.example"));
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setValueChangeTimeout(PAUSE);
        note.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                draft.note(item, event.getValue());
                save();
            }
        });
        return note;
    }

    private Component foot() {
        var foot = Blocks.box("sh-foot", state);
        foot.addClassName("sh-review-foot");
        if (draft.confirmed()) {
            foot.setVisible(false);
        }
        foot.add(done);
        return foot;
    }

    private void rate(ReviewItem item, int value) {
        draft.rate(item, value);
        save();
    }

    /// Sends also what could not be saved before. What was entered stays on the page whatever happens.
    private void save() {
        try {
            draft.saved(reviews.keep(campaign(), personId(), draft.unsaved()));
            trouble.removeAll();
        } catch (BackendProblem problem) {
            show(problem);
        }
        tell();
    }

    private void show(BackendProblem problem) {
        if (problem.is(ProblemType.UNAUTHENTICATED)) {
            throw problem;
        }
        trouble.removeAll();
        trouble.add(new ProblemBox(problem), again(problem));
    }

    private Component again(BackendProblem problem) {
        return problem.is(ProblemType.ALREADY_SUBMITTED) || problem.is(ProblemType.STALE_VERSION)
                ? new Button(getTranslation("review.reload"), event -> Address.again())
                : new Button(getTranslation("review.save-again"), event -> save());
    }

    private void confirm() {
        try {
            confirm.accept(draft.version());
        } catch (BackendProblem problem) {
            show(problem);
        }
    }

    private void tell() {
        talk.tell();
        done.setEnabled(draft.ready() && draft.isSaved());
        done.setText(getTranslation(draft.changed() + draft.open() == 0 ? "review.confirm.as-said" : "review.confirm"));
        state.setText(said());
    }

    private String said() {
        if (!draft.isSaved()) {
            return getTranslation("review.unsaved");
        }
        if (draft.open() > 0) {
            return getTranslation("review.open", draft.open());
        }
        if (!draft.ready()) {
            return getTranslation("review.talk.missing");
        }
        return draft.version() == 0
                ? getTranslation("review.untouched")
                : getTranslation("review.saved", draft.changed());
    }
}
