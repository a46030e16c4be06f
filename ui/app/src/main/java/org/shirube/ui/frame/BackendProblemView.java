// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.shirube.contract.problem.ProblemType;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.SignIn;
import org.shirube.ui.platform.Texts;
import org.springframework.http.HttpStatus;

/// The backend refused a page, does not answer, or no longer knows the caller.
@ParentLayout(Frame.class)
@AnonymousAllowed
class BackendProblemView extends ErrorPage implements HasErrorParameter<BackendProblem> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<BackendProblem> parameter) {
        var problem = problem(parameter.getCaughtException());
        var address = event.getLocation().getPathWithQueryParameters();
        say(Texts.what(problem.problem()), Texts.fix(problem.problem()), way(problem, address));
        return problem.is(ProblemType.NOT_FOUND)
                ? HttpStatus.NOT_FOUND.value()
                : HttpStatus.SERVICE_UNAVAILABLE.value();
    }

    private Anchor way(BackendProblem problem, String address) {
        if (problem.is(ProblemType.UNAUTHENTICATED)) {
            return leaving(SignIn.PATH, getTranslation("frame.sign-in"));
        }
        return problem.is(ProblemType.UNAVAILABLE) ? leaving(address, getTranslation("frame.again")) : home();
    }

    /// Spring wraps what a view's constructor throws.
    private static BackendProblem problem(Throwable caught) {
        for (var cause = caught; cause != null; cause = cause.getCause()) {
            if (cause instanceof BackendProblem problem) {
                return problem;
            }
        }
        throw new IllegalArgumentException("Not caused by the backend", caught);
    }
}
