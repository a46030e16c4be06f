// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import org.shirube.ui.blocks.Blocks;

/// What every error page says: what happened, what to do, where to go. It never shows internals.
class ErrorPage extends Div implements HasDynamicTitle {

    private String title = "";

    ErrorPage() {
        addClassName("sh-error");
    }

    final void say(String what, String fix, Anchor way) {
        title = what;
        removeAll();
        way.addClassName("sh-btn");
        add(Blocks.icon("warn"), new H1(what), new Paragraph(fix), way);
    }

    final Anchor home() {
        return new Anchor("", getTranslation("frame.home"));
    }

    /// A plain address that leaves the application, so the router must not take it.
    static Anchor leaving(String path, String words) {
        var anchor = new Anchor(path, words);
        anchor.setRouterIgnore(true);
        return anchor;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", title);
    }
}
