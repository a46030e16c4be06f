// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sets up every session and page: language, light or dark, what happens when a session ends or something fails.
@Component
class Sessions implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(started -> {
            started.getSession().setLocale(Languages.chosen(started.getRequest()));
            started.getSession().setErrorHandler(new Failures());
        });
        service.addUIInitListener(Sessions::open);
        service.setSystemMessagesProvider(info -> messages(info.getLocale()));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .child(0)
                .attr("lang", language(page.getVaadinRequest()).getLanguage()));
    }

    private static void open(UIInitEvent event) {
        var request = VaadinService.getCurrentRequest();
        event.getUI().setLocale(language(request));
        Schemes.apply(request, event.getUI());
    }

    private static Locale language(VaadinRequest request) {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getLocale)
                .orElseGet(() -> Languages.chosen(request));
    }

    private static CustomizedSystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        // answers are saved as they are given: the page simply comes back to where it was
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(Texts.of(locale, "failure.internal"));
        messages.setInternalErrorMessage(Texts.of(locale, "failure.internal.fix"));
        return messages;
    }
}
