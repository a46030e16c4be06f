// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// An item and what somebody answered.
///
/// @param answer 0 to the item's number of answers less one
public record Answered(ItemModel item, int answer) {

    public Answered {
        if (answer < 0 || answer >= item.categories()) {
            throw new IllegalArgumentException(
                    "An answer must lie between 0 and %d, but was %d.".formatted(item.categories() - 1, answer));
        }
    }
}
