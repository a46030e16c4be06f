// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The languages of the product. Japanese is what everybody gets who has not chosen.
public final class Languages {

    /// Both, the default first.
    public static final List<Locale> ALL = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private static final String COOKIE = "SHIRUBE_LANGUAGE";

    private Languages() {}

    /// The language of the page that asks, Japanese outside a page.
    public static Locale current() {
        var ui = UI.getCurrent();
        if (ui != null) {
            return known(ui.getLocale());
        }
        var session = VaadinSession.getCurrent();
        return session == null ? Locale.JAPANESE : known(session.getLocale());
    }

    /// Whether a locale is Japanese.
    public static boolean isJapanese(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
    }

    /// The language that is not the current one.
    public static Locale other() {
        return isJapanese(current()) ? Locale.ENGLISH : Locale.JAPANESE;
    }

    /// Keeps a choice for this session and, in a cookie, for a year; then loads the page again.
    public static void choose(Locale locale) {
        Cookies.keep(COOKIE, locale.getLanguage(), Duration.ofDays(365));
        Objects.requireNonNull(VaadinSession.getCurrent()).setLocale(locale);
        UI.getCurrent().getPage().reload();
    }

    static Locale chosen(VaadinRequest request) {
        return Cookies.read(request, COOKIE)
                .map(Locale::forLanguageTag)
                .map(Languages::known)
                .orElse(Locale.JAPANESE);
    }

    private static Locale known(Locale locale) {
        return ALL.stream()
                .filter(one -> one.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.JAPANESE);
    }

    /// Small choices that a browser keeps. None of them says who somebody is.
    static final class Cookies {

        private Cookies() {}

        static void keep(String name, String value, Duration age) {
            var cookie = new Cookie(name, value);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge(Math.toIntExact(age.toSeconds()));
            Optional.ofNullable(VaadinService.getCurrentResponse()).ifPresent(answer -> answer.addCookie(cookie));
        }

        static Optional<String> read(VaadinRequest request, String name) {
            return Optional.ofNullable(request.getCookies()).stream()
                    .flatMap(Stream::of)
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(Cookie::getValue)
                    .findFirst();
        }
    }
}
