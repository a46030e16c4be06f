// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hands the confirmation of people to somebody of the same 課等 (確認者の指定), `POST /api/v1/reviews/{campaignId}/delegate`.
///
/// @param persons ids of those who are confirmed
/// @param to id of who confirms them, null takes it back
public record DelegationRequest(
        @NotEmpty @Size(max = 500) List<String> persons,
        @Nullable String to) {}
