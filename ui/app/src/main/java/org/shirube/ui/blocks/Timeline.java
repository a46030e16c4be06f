// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import org.jspecify.annotations.Nullable;

/// Postings and histories, newest first. Each entry: when, what, and a line of details.
public final class Timeline extends OrderedList {

    public Timeline() {
        addClassName("sh-timeline");
    }

    /// Adds an entry at the end.
    ///
    /// @param now whether it goes on today
    public Timeline entry(String when, String what, @Nullable String details, boolean now) {
        var item = new ListItem(Blocks.text("sh-when", when), new Div(Blocks.text("sh-strong", what)));
        if (details != null) {
            item.add(Blocks.text("sh-sub", details));
        }
        if (now) {
            item.addClassName("sh-now");
        }
        add(item);
        return this;
    }
}
