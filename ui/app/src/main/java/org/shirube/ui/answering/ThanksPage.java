// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.platform.Formats;

/// After submitting: thanks, and what comes of it.
class ThanksPage extends Div {

    ThanksPage(ResponseView response) {
        addClassNames("sh-sheet", "sh-thanks");
        var at = response.submittedAt();
        add(
                Blocks.icon("check"),
                new H1(getTranslation("answering.thanks")),
                new Paragraph(getTranslation("answering.thanks.next")));
        if (at != null) {
            add(Blocks.text("sh-small", getTranslation("answering.thanks.at", Formats.time(at))));
        }
        add(Blocks.box(
                "sh-ways",
                Blocks.primaryLink("profile", getTranslation("answering.thanks.profile")),
                Blocks.linkButton("", getTranslation("frame.home"))));
    }
}
