// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.shirube.contract.exchange.SampleView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.ProgressLine;
import org.shirube.ui.parts.Following;
import org.shirube.ui.platform.Backend;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.Me;

/// Says that the sample city is still coming in, how far it is, and shows the page again once all of it is there.
class SampleNotice extends Composite<Div> {

    private static final String LOADING = "LOADING";
    private static final String FAILED = "FAILED";

    private final Me me;
    private final Backend backend;

    private SampleNotice(Me me, Backend backend, SampleView first) {
        this.me = me;
        this.backend = backend;
        if (first.state().equals(FAILED)) {
            getContent()
                    .add(Blocks.card(
                            getTranslation("frame.sample.failed"),
                            new Paragraph(getTranslation("frame.sample.failed.next"))));
        } else {
            var line = new ProgressLine(getTranslation("frame.sample.loading"));
            line.show(first.done(), first.total());
            getContent().add(Blocks.card(getTranslation("frame.sample"), line));
            addAttachListener(event -> Following.start(this, () -> goesOn(line)));
        }
    }

    /// The notice, where there is something to say.
    static Optional<SampleNotice> of(Me me, Backend backend) {
        try {
            return me.view().sample()
                    ? Optional.of(state(backend))
                            .filter(state -> state.state().equals(LOADING)
                                    || state.state().equals(FAILED))
                            .map(state -> new SampleNotice(me, backend, state))
                    : Optional.empty();
        } catch (BackendProblem silent) {
            return Optional.empty();
        }
    }

    private static SampleView state(Backend backend) {
        return backend.get("/api/v1/sample").as(SampleView.class);
    }

    private boolean goesOn(ProgressLine line) {
        var now = state(backend);
        line.show(now.done(), now.total());
        if (now.state().equals(LOADING)) {
            return true;
        }
        // who has just come in with the city has got roles and a unit
        me.forget();
        UI.getCurrent().getPage().reload();
        return false;
    }
}
