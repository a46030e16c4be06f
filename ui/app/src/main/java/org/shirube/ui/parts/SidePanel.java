// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/// Details beside the work. It has its own address, so it is closed by a link and opened by Back.
public final class SidePanel extends Aside implements HasAriaLabel {

    private final Div content = new Div();

    /// @param title what it shows
    /// @param closed the address without the panel
    /// @param closeLabel the word for closing, for screen readers
    public SidePanel(String title, Address closed, String closeLabel) {
        addClassName("sh-panel");
        setAriaLabel(title);
        var close = new Anchor(closed.href(), "✕");
        close.addClassName("sh-panel-close");
        close.setAriaLabel(closeLabel);
        close.setRouterIgnore(false);
        var head = new Div(new H2(title), close);
        head.addClassName("sh-panel-head");
        content.addClassName("sh-panel-content");
        add(head, content);
    }

    /// Adds to what it shows.
    public SidePanel with(Component... parts) {
        content.add(parts);
        return this;
    }
}
