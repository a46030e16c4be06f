// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import org.jspecify.annotations.Nullable;

/// A level as four small bars with number and word; hollow = 未確認, a notch = the required level.
///
/// In a grid write the element itself: `<sh-level value=.. required=.. ?unconfirmed=..></sh-level>`. It takes its words
/// from the page's language.
@Tag("sh-level")
public final class Level extends Component {

    /// @param value 0 to 4, null = 未回答
    /// @param required 1 to 4, or null
    /// @param anchor the sentence that describes the level, shown on hover and focus, or null
    public Level(@Nullable Integer value, @Nullable Integer required, boolean unconfirmed, @Nullable String anchor) {
        if (value != null) {
            getElement().setAttribute("value", value.toString());
        }
        if (required != null) {
            getElement().setAttribute("required", required.toString());
        }
        getElement().setAttribute("unconfirmed", unconfirmed);
        if (anchor != null) {
            getElement().setAttribute("anchor", anchor);
        }
    }
}
