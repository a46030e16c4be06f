// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fault in a file.
///
/// @param row row number as a spreadsheet shows it
/// @param column header as in the file, null for a whole row
/// @param value the cell as it stands in the file
/// @param proposal value that can be accepted instead
/// @param arguments what the message names besides column and value
public record ImportProblem(
        int row,
        @Nullable String column,
        @Nullable String value,
        ProblemCode code,
        @Nullable String proposal,
        List<String> arguments) {

    public ImportProblem {
        arguments = List.copyOf(arguments);
    }
}
