// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.exchange;

import java.util.List;

/// A kind of file that can be imported, with its columns.
public record ImportKindView(String kind, String title, List<ColumnView> columns) {

    /// @param aliases other headers that are understood
    public record ColumnView(String name, boolean required, List<String> aliases) {}
}
