// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

/// Where signing in begins.
public final class SignIn {

    /// A plain address, no route: it sends the browser to the identity provider.
    public static final String PATH = "/oauth2/authorization/shirube";

    static final String REGISTRATION = "shirube";
    static final String FAILED = "/sign-in-failed";

    private SignIn() {}
}
