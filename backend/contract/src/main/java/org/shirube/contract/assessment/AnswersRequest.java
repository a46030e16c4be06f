// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers to keep, `PUT /api/v1/me/responses/{campaignId}`. They merge item by item: the last write of an item wins.
/// The
/// answer is the whole `ResponseView` with its `ETag`, which the submission (`POST .../submit`) names in `If-Match`.
///
/// @param answers value by item code; for ratings 0 to 4, null takes an answer back
/// @param noticeVersion version of the purpose notice that the person confirmed, needed once
public record AnswersRequest(
        @NotNull Map<String, @Nullable Integer> answers,
        @Nullable String noticeVersion) {}
