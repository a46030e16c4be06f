// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One import from upload to result.
///
/// @param state PARSING, PREVIEWED, REJECTED (has problems), APPLYING, APPLIED, FAILED, CANCELLED or EXPIRED
/// @param rows rows below the header that are not blank
/// @param absent people or records that a complete file does not name
/// @param rejected rows that are refused, with those that depend on them
/// @param progress 0 to 1
public record ImportView(
        String id,
        String kind,
        String kindTitle,
        String fileName,
        String state,
        String scope,
        @Nullable String charset,
        int rows,
        int created,
        int updated,
        int unchanged,
        int absent,
        int rejected,
        double progress,
        int problemCount,
        List<String> unusedColumns,
        List<String> missingCharacters,
        List<String> notices,
        @Nullable String failure,
        Instant createdAt,
        @Nullable String createdBy,
        long version) {}
