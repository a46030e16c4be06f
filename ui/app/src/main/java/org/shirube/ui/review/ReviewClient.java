// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.ConfirmedAllView;
import org.shirube.contract.assessment.DelegationRequest;
import org.shirube.contract.assessment.DelegationView;
import org.shirube.contract.assessment.MyReviewView;
import org.shirube.contract.assessment.ReviewListView;
import org.shirube.contract.assessment.ReviewRequest;
import org.shirube.contract.assessment.ReviewView;
import org.shirube.contract.assessment.SavedReviewView;
import org.shirube.ui.platform.Backend;
import org.springframework.stereotype.Component;

/// Reviews of self-ratings, as far as they are the caller's.
@Component
class ReviewClient {

    private static final String CAMPAIGN = "/api/v1/reviews/{campaignId}";
    private static final String ONE = CAMPAIGN + "/{personId}";
    private static final int PART = 500;

    private final Backend backend;

    ReviewClient(Backend backend) {
        this.backend = backend;
    }

    /// Campaigns in which the caller confirms people.
    List<MyReviewView> mine() {
        return backend.get("/api/v1/me/reviews").list(MyReviewView.class);
    }

    /// Everybody whom the caller confirms in a campaign.
    ReviewListView people(String campaign) {
        var part = part(campaign, null);
        var lines = new ArrayList<>(part.items());
        var next = part.next();
        while (next != null) {
            var more = part(campaign, next);
            lines.addAll(more.items());
            next = more.next();
        }
        return new ReviewListView(
                part.campaign(), part.people(), part.confirmed(), part.left(), part.alike(), lines, null);
    }

    private ReviewListView part(String campaign, @Nullable String after) {
        return backend.get(CAMPAIGN, campaign)
                .query("limit", PART)
                .query("after", after)
                .as(ReviewListView.class);
    }

    ReviewView one(String campaign, String person) {
        return backend.get(ONE, campaign, person).as(ReviewView.class);
    }

    /// Keeps what was entered; it merges item by item.
    SavedReviewView keep(String campaign, String person, ReviewRequest request) {
        return backend.put(ONE, campaign, person).body(request).as(SavedReviewView.class);
    }

    /// Confirms once and for all.
    ///
    /// @param version the version that the reviewer saw
    SavedReviewView confirm(String campaign, String person, long version) {
        return backend.post(ONE + "/confirm", campaign, person).ifMatch(version).as(SavedReviewView.class);
    }

    /// Confirms everybody without a difference as they rated themselves.
    ConfirmedAllView confirmAll(String campaign) {
        return backend.post(CAMPAIGN + "/confirm-all", campaign).as(ConfirmedAllView.class);
    }

    /// Hands people to somebody of the section, or takes them back.
    DelegationView delegate(String campaign, List<String> persons, @Nullable String to) {
        return backend.post(CAMPAIGN + "/delegate", campaign)
                .body(new DelegationRequest(persons, to))
                .as(DelegationView.class);
    }
}
