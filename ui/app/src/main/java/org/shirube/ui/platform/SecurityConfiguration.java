// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Sign-in by OpenID Connect (authorization code with PKCE), and what a page may load.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /// Only our own host, ever. `'unsafe-inline'`: Flow's host page carries its own script and style elements.
    /// `'unsafe-eval'`: LitRenderer compiles its templates in the browser. `data:`: images in Aura's style sheet.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, SignedInUsers users, VaadinDefaultRequestCache wanted)
            throws Exception {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/shirube.css", "/charts/**", "/icons/**", "/actuator/health")
                        .permitAll());
        wanted.setDelegateRequestCache(plainAddresses());
        http.oauth2Login(login -> login.userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                // the default would start the sign-in again, without end
                .failureHandler((request, response, failure) ->
                        response.sendRedirect(request.getContextPath() + SignIn.FAILED)));
        // at once: the host page is answered through a forward, after which the default would come too late
        http.headers(headers -> headers.withObjectPostProcessor(eagerly())
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> {}));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.oauth2LoginPage(SignIn.PATH, "{baseUrl}/")
                        // so that an address that leads nowhere shows our page and not the browser's
                        .anyRequest(url -> url.authenticated()));
        return http.build();
    }

    /// Without the parameter `continue`, which would stand in the address after signing in.
    @SuppressWarnings("NullAway") // null switches the parameter off, which the setter's signature does not say
    private static HttpSessionRequestCache plainAddresses() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static ObjectPostProcessor<HeaderWriterFilter> eagerly() {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends HeaderWriterFilter> T postProcess(T filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    @Bean
    ClientRegistrationRepository registrations(UiSettings settings) {
        var identity = settings.identity();
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(SignIn.REGISTRATION)
                .clientId(identity.clientId())
                .clientSecret(identity.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .issuerUri(identity.issuer())
                .authorizationUri(identity.authorizationUri())
                .tokenUri(identity.tokenUri())
                .jwkSetUri(identity.jwksUri())
                .userInfoUri(identity.userInfoUri())
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                // logging out here logs out there too
                .providerConfigurationMetadata(Map.of("end_session_endpoint", identity.endSessionUri()))
                .build());
    }
}
