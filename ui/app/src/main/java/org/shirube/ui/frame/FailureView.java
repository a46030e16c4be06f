// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.frame;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// A fault of ours. The page shows a number that is found in the log, and nothing else of it.
@ParentLayout(Frame.class)
@AnonymousAllowed
class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var id = UUID.randomUUID().toString();
        log.error("Unexpected failure {}", id, parameter.getCaughtException());
        say(getTranslation("failure.internal"), getTranslation("frame.failure.fix", id), home());
        return HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
