// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.shirube.contract.exchange.ImportView;
import org.shirube.ui.blocks.Blocks;

/// What the backend is doing with the file, and how far it is.
class ImportProgress extends Composite<Div> {

    private static final int PERCENT = 100;

    ImportProgress(ImportView job) {
        var applying = job.state().equals("APPLYING");
        var what = getTranslation(applying ? "exchange.applying" : "exchange.parsing");
        var bar = new ProgressBar(0, 1, Math.clamp(job.progress(), 0, 1));
        bar.setIndeterminate(job.progress() <= 0);
        bar.getElement().setAttribute("aria-label", what);
        var percent = (int) Math.floor(job.progress() * PERCENT);
        var done = Blocks.text("sh-small", getTranslation("exchange.progress", percent));
        done.setVisible(job.progress() > 0);
        var stays = new Paragraph(getTranslation(applying ? "exchange.applying.leave" : "exchange.parsing.leave"));
        stays.addClassName("sh-small");
        var card = Blocks.card(what, bar, done, stays);
        card.getElement().setAttribute("aria-live", "polite");
        getContent().add(card);
    }
}
