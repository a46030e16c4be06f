// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.shirube.contract.assessment.MyReviewView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.platform.Formats;

/// The campaigns in which the caller confirms people; where there is only one, it is opened at once.
@Route("reviews")
@PermitAll
class ReviewsPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewClient reviews;

    ReviewsPage(ReviewClient reviews) {
        this.reviews = reviews;
        addClassName("sh-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = reviews.mine();
        if (mine.size() == 1) {
            event.forwardTo(href(mine.getFirst()));
            return;
        }
        removeAll();
        add(Blocks.head(getTranslation("review.title"), getTranslation("review.purpose")));
        add(mine.isEmpty() ? nothing() : list(mine));
    }

    private Component nothing() {
        return Blocks.flush(new EmptyState(
                getTranslation("review.none"),
                getTranslation("review.none.why"),
                Blocks.linkButton("", getTranslation("review.none.way"))));
    }

    private Component list(List<MyReviewView> mine) {
        var list = Blocks.flush();
        list.setAriaRole("list");
        mine.forEach(one -> list.add(line(one)));
        return list;
    }

    private Component line(MyReviewView one) {
        var closes = one.campaign().reviewCloses();
        var line = Blocks.box(
                "sh-line",
                new Div(
                        new Anchor(href(one), one.campaign().title()),
                        Blocks.text(
                                "sh-sub", closes == null ? "" : getTranslation("review.closes", Formats.day(closes)))),
                one.left() == 0
                        ? Blocks.tag(getTranslation("review.all-done"), Tone.OK)
                        : Blocks.tag(getTranslation("review.left", one.left()), Tone.NEED));
        line.getElement().setAttribute("role", "listitem");
        return line;
    }

    private static String href(MyReviewView one) {
        return "reviews/" + one.campaign().id();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("review.title"));
    }
}
