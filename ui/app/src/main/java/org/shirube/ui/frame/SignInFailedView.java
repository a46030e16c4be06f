// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.shirube.ui.platform.SignIn;

/// Signing in did not work, for example because the backend does not answer.
@Route(value = "sign-in-failed", autoLayout = false)
@AnonymousAllowed
class SignInFailedView extends ErrorPage {

    SignInFailedView() {
        addClassName("sh-alone");
        say(
                getTranslation("frame.sign-in.failed"),
                getTranslation("frame.sign-in.failed.fix"),
                leaving(SignIn.PATH, getTranslation("frame.sign-in")));
    }
}
