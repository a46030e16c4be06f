// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens when a click fails: the page stays, what was typed stays, and a sentence says what to do.
class Failures implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int MILLISECONDS = 12_000;

    @Override
    public void error(ErrorEvent event) {
        var failure = event.getThrowable();
        var ui = UI.getCurrent();
        if (failure instanceof BackendProblem known) {
            if (known.is(ProblemType.UNAUTHENTICATED) && ui != null) {
                ui.getPage().setLocation(SignIn.PATH);
                return;
            }
            say(ui, known.problem());
            return;
        }
        log.error("Unexpected failure", failure);
        say(ui, BackendProblem.found(ProblemType.INTERNAL, failure).problem());
    }

    private static void say(UI ui, Problem problem) {
        if (ui == null) {
            return;
        }
        var text = (Texts.what(problem) + " " + Texts.fix(problem)).strip();
        ui.access(() -> {
            var notice = Notification.show(text, MILLISECONDS, Notification.Position.TOP_CENTER);
            notice.addClassName("sh-bad");
            notice.setAssertive(true);
        });
    }
}
