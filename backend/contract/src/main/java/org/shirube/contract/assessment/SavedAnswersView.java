// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.Instant;
import java.util.Map;

/// Answer of an autosave (`PUT /api/v1/me/responses/{campaignId}`), small because it comes with every answer.
///
/// @param state NOT_STARTED or STARTED
/// @param answers everything that is kept now, also what another tab or a phone has sent
/// @param version what the submission names in `If-Match`
public record SavedAnswersView(String state, Map<String, Integer> answers, Instant savedAt, long version) {}
