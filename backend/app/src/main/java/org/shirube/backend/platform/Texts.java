// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/// Texts of the product in the caller's language. Each module keeps its own in `messages/<module>.properties`.
@Component
public class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /// The text of a key.
    ///
    /// @param arguments values; a [BusinessProblem.Named] among them is itself looked up, and of a [Wording] the
    /// text in the language is taken
    /// @return the text, or the key where there is no text: a test finds those
    public String of(Locale locale, String key, Object... arguments) {
        var resolved = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            resolved[i] = switch (arguments[i]) {
                case BusinessProblem.Named named ->
                    new DefaultMessageSourceResolvable(new String[] {named.messageKey()}, named.messageKey());
                case Wording both -> both.in(locale);
                case Object plain -> plain;
            };
        }
        return messages.getMessage(key, resolved, key, locale) instanceof String text ? text : key;
    }
}
