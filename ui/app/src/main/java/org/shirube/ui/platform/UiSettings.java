// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the backend and the identity provider are.
@ConfigurationProperties("shirube")
record UiSettings(BackendAddress backend, Identity identity) {

    /// @param readTimeout short: the session is locked while a page waits
    record BackendAddress(String url, Duration connectTimeout, Duration readTimeout) {}

    /// An OpenID Connect provider. Its addresses are given, never discovered: it may be away when the ui starts.
    record Identity(
            String issuer,
            String clientId,
            String clientSecret,
            String authorizationUri,
            String tokenUri,
            String jwksUri,
            String userInfoUri,
            String endSessionUri) {}
}
