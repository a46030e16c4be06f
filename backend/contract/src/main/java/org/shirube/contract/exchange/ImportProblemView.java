// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.exchange;

import org.jspecify.annotations.Nullable;

/// One fault in a file.
///
/// @param row row number as a spreadsheet shows it
/// @param column header as in the file
/// @param proposal value that can be accepted instead, or null
public record ImportProblemView(
        String id,
        int row,
        @Nullable String column,
        @Nullable String value,
        String code,
        String message,
        String fix,
        @Nullable String proposal) {}
