// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/// Long work: what is being done, done of all, and the way to stop it where there is one.
public final class ProgressLine extends Div {

    private final Span counted = Blocks.text("sh-small", "");
    private final ProgressBar bar;

    /// @param what what is being done
    public ProgressLine(String what, Component... stop) {
        addClassName("sh-progress");
        bar = Blocks.bar(0, what);
        add(Blocks.box("sh-progress-head", Blocks.text("sh-strong", what), counted));
        add(bar);
        add(stop);
        getElement().setAttribute("role", "status");
    }

    /// Shows how far it is.
    public void show(long done, long total) {
        bar.setValue(total == 0 ? 0 : Math.clamp((double) done / total, 0, 1));
        counted.setText(getTranslation("blocks.done-of", done, total));
    }
}
