// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// The demo login page: who is there, and a way in with one click. The only place that shows the demo passwords.
@RestController
class LoginPage {

    private static final List<DemoUser> USERS = DemoUsers.read();

    private final BooleanSupplier embedded;

    /// @param embedded whether the data lie in the embedded engine: the page says what that is for, and the way on
    LoginPage(BooleanSupplier embedded) {
        this.embedded = embedded;
    }

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    String page(
            HttpServletRequest request,
            CsrfToken csrf,
            Locale locale,
            @RequestParam(required = false) @Nullable String error) {
        var words = LoginWords.in(request.getLocale());
        var hidden = "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(csrf.getParameterName(), HtmlUtils.htmlEscape(csrf.getToken()));
        var users = USERS.stream().map(user -> row(user, words, hidden)).collect(Collectors.joining("\n"));
        var notice = embedded.getAsBoolean() ? "<p class=\"notice\">%s</p>".formatted(words.embedded()) : "";
        var problem = error == null ? "" : "<p class=\"problem\" role=\"alert\">%s</p>".formatted(words.wrong());
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/login.css">
                </head>
                <body>
                <main>
                <header><span class="seal" aria-hidden="true">標</span><h1>%s</h1></header>
                <p>%s</p>
                %s
                %s
                <form method="post" action="/login" class="sign-in">
                %s
                <label for="username">%s</label><input id="username" name="username" autocomplete="username" required>
                <label for="password">%s</label><input id="password" name="password" type="password" autocomplete="current-password" required>
                <button type="submit">%s</button>
                </form>
                <h2>%s</h2>
                <ul>
                %s
                </ul>
                </main>
                </body>
                </html>
                """.formatted(
                        words.language(),
                        words.title(),
                        words.title(),
                        words.explanation(),
                        notice,
                        problem,
                        hidden,
                        words.user(),
                        words.password(),
                        words.signIn(),
                        words.demoUsers(),
                        users);
    }

    private static String row(DemoUser user, LoginWords words, String hidden) {
        var name = HtmlUtils.htmlEscape(user.name());
        return """
                <li><form method="post" action="/login">%s
                <input type="hidden" name="username" value="%s"><input type="hidden" name="password" value="%s">
                <div><b>%s</b><span>%s</span><span class="secret">%s / %s</span></div>
                <button type="submit" aria-label="%s: %s">%s</button></form></li>""".formatted(
                        hidden,
                        name,
                        user.password(),
                        words.role(user.role()),
                        HtmlUtils.htmlEscape(user.description()),
                        name,
                        user.password(),
                        words.enter(),
                        words.role(user.role()),
                        words.enter());
    }
}
