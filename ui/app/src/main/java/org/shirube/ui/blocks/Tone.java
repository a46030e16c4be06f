// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import java.util.Locale;

/// What a tag or a message says. The word and the shape carry it, the colour only repeats it.
public enum Tone {
    /// Needs somebody now (朱).
    NEED,
    /// Fulfilled, confirmed (若竹).
    OK,
    /// Attention, unconfirmed, near (山吹).
    WARN,
    /// Overdue, refused, danger (茜).
    BAD,
    /// Worth knowing (藍).
    INFO,
    PLAIN;

    /// Its class name in the style sheet.
    public String css() {
        return "sh-" + name().toLowerCase(Locale.ROOT);
    }
}
