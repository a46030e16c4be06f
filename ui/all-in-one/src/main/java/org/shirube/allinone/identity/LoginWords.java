// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.identity;

import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the login page in one language.
record LoginWords(ResourceBundle texts, String language) {

    static LoginWords in(Locale wanted) {
        var language = wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new LoginWords(ResourceBundle.getBundle("login", language, control), language.getLanguage());
    }

    String title() {
        return texts.getString("title");
    }

    String explanation() {
        return texts.getString("explanation");
    }

    String embedded() {
        return texts.getString("embedded");
    }

    String wrong() {
        return texts.getString("wrong");
    }

    String user() {
        return texts.getString("user");
    }

    String password() {
        return texts.getString("password");
    }

    String signIn() {
        return texts.getString("sign-in");
    }

    String demoUsers() {
        return texts.getString("demo-users");
    }

    String enter() {
        return texts.getString("enter");
    }

    String role(String role) {
        return texts.getString("role." + role);
    }
}
