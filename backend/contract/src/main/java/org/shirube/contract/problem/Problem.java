// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem as the backend answers it (RFC 9457), in the caller's language.
///
/// @param type relative reference such as `/problems/stale-version`; clients decide by it, never by text
/// @param fix what to do next, or null where the detail says it
/// @param errors the single faults, empty where the problem is one
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String fix,
        @Nullable List<FieldFault> errors) {

    /// One fault of several.
    ///
    /// @param pointer JSON pointer into the request, or null for a file
    /// @param row row number as a spreadsheet shows it, or null
    public record FieldFault(
            @Nullable String pointer,
            @Nullable Integer row,
            @Nullable String column,
            @Nullable String value,
            String message,
            @Nullable String fix) {}
}
