// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

/// A campaign under review in which the caller confirms people; `GET /api/v1/me/reviews` answers a list of these.
///
/// @param people how many have submitted
/// @param confirmed how many of them are confirmed
/// @param left how many wait for the caller
public record MyReviewView(CampaignView campaign, int people, int confirmed, int left) {}
