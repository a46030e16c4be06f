// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.internal;

import java.util.Locale;
import org.shirube.backend.assessment.Reviews;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.TaskSource;
import org.shirube.backend.platform.Texts;
import org.shirube.contract.platform.TaskView;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// People to confirm in 今日やること, for heads, deputies and whoever was asked in a head's place.
@Component
class ReviewTasks implements TaskSource {

    private static final int MINUTES_FOR_ONE = 2;

    private final Reviews reviews;
    private final Texts texts;

    ReviewTasks(Reviews reviews, Texts texts) {
        this.reviews = reviews;
        this.texts = texts;
    }

    @Override
    public Flux<TaskView> tasks(Caller caller, Locale locale) {
        return caller.personId() == null
                ? Flux.empty()
                : reviews.mine(caller)
                        .filter(mine -> mine.left() > 0 || mine.confirmed() > 0)
                        .map(mine -> task(mine, locale));
    }

    private TaskView task(Reviews.Mine mine, Locale locale) {
        return new TaskView(
                "MANAGER_REVIEW",
                texts.of(locale, "assessment.review-task", mine.campaign().title()),
                mine.campaign().reviewCloses(),
                Math.max(1, mine.left() * MINUTES_FOR_ONE),
                texts.of(locale, "assessment.review-task.why", mine.left()),
                "reviews/" + mine.campaign().id(),
                (double) mine.confirmed() / Math.max(1, mine.people()),
                mine.left() == 0);
    }
}
