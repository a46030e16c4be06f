// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

/// What `POST /api/v1/reviews/{campaignId}/confirm-all` did.
///
/// @param confirmed how many were confirmed as they rated themselves
/// @param left how many still wait for the caller
public record ConfirmedAllView(int confirmed, int left) {}
