// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a reviewer enters, `PUT /api/v1/reviews/{campaignId}/{personId}`. It merges item by item, as answers do.
///
/// @param ratings level by item code, null takes it back; null for none
/// @param notes evidence by item code, at most 500 characters, null takes it back; null for none
/// @param talk null leaves it as it is
public record ReviewRequest(
        @Nullable Map<String, @Nullable Integer> ratings,
        @Nullable Map<String, @Nullable @Size(max = 500) String> notes,
        @Nullable @Valid Talk talk) {}
