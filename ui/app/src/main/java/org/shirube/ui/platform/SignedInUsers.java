// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.shirube.contract.access.MeView;
import org.shirube.contract.platform.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// Who signs in gets the roles that the backend knows of them, so that views can name roles.
///
/// They only decide which pages are offered: every request is checked again by the backend.
@Component
class SignedInUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger log = LoggerFactory.getLogger(SignedInUsers.class);

    private final RestClient client;

    SignedInUsers(RestClient.Builder builder, JdkClientHttpRequestFactory connections, UiSettings settings) {
        client = builder.clone()
                .baseUrl(settings.backend().url())
                .requestFactory(connections)
                .build();
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        return new DefaultOidcUser(authorities(roles(request)), request.getIdToken());
    }

    private Set<Role> roles(OidcUserRequest request) {
        try {
            var me = client.get()
                    .uri("/api/v1/me")
                    .headers(headers ->
                            headers.setBearerAuth(request.getAccessToken().getTokenValue()))
                    .retrieve()
                    .body(MeView.class);
            return me == null ? Set.of() : me.roles();
        } catch (RestClientException refused) {
            log.warn("The backend does not say who signs in: {}", refused.toString());
            throw new OAuth2AuthenticationException(new OAuth2Error("backend_unavailable"), refused);
        }
    }

    private static Collection<GrantedAuthority> authorities(Set<Role> roles) {
        var authorities = new LinkedHashSet<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority("ROLE_USER"));
        roles.forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        return authorities;
    }
}
