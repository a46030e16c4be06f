// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.answering;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.platform.Formats;

/// Before the first answer: what the answers are used for and who sees them. It is confirmed, not agreed to.
class NoticePage extends Div {

    NoticePage(ResponseView response, Runnable confirm) {
        addClassName("sh-sheet");
        var campaign = response.campaign();
        var instrument = response.instrument();
        add(Blocks.head(
                campaign.title(),
                getTranslation(
                        isAdaptive(response) ? "answering.test.purpose" : "answering.notice.purpose",
                        response.most(),
                        instrument.minutes(),
                        Formats.shortDay(campaign.closes()))));
        var text = new Paragraph(response.notice().text());
        text.addClassName("sh-text");
        var who = new UnorderedList();
        response.notice().whoSees().forEach(line -> who.add(new ListItem(line)));
        add(Blocks.card(
                getTranslation("answering.notice.title"),
                text,
                new H3(getTranslation("answering.notice.who")),
                who,
                Blocks.text("sh-small", getTranslation("answering.notice.stop"))));
        var begin = Blocks.primary(getTranslation("answering.notice.confirm"), confirm);
        begin.addClassName("sh-push");
        add(Blocks.box("sh-ways", Blocks.linkButton("", getTranslation("answering.later")), begin));
    }

    private static boolean isAdaptive(ResponseView response) {
        var test = response.campaign().test();
        return test != null && test.form().equals("ADAPTIVE");
    }
}
