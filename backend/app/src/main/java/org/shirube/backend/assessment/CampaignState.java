// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.Set;

/// Where a campaign stands. It only ever moves forward.
public enum CampaignState {
    /// Planned; may still be changed.
    DRAFT,
    /// The invitations are being written; it becomes OPEN by itself, also after a crash.
    OPENING,
    /// People answer.
    OPEN,
    /// Nobody answers any more; managers confirm.
    REVIEW,
    /// Done; results may be shown.
    CLOSED,
    /// Kept for the record.
    ARCHIVED;

    /// Whether the campaign may go there from here.
    public boolean canBecome(CampaignState next) {
        return switch (this) {
            case DRAFT -> next == OPENING;
            case OPENING -> next == OPEN;
            case OPEN -> Set.of(REVIEW, CLOSED).contains(next);
            case REVIEW -> next == CLOSED;
            case CLOSED -> next == ARCHIVED;
            case ARCHIVED -> false;
        };
    }
}
