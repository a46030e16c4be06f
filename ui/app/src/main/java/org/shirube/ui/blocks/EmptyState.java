// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/// What will be here, why it is empty, the one thing to do.
public final class EmptyState extends Div {

    public EmptyState(String what, String why, Component... way) {
        addClassName("sh-empty");
        add(Blocks.icon("empty"), new H2(what), new Paragraph(why));
        add(way);
    }
}
