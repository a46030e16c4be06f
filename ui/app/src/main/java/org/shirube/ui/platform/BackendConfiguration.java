// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.RestClient;

/// Wires the way to the backend: the user's token goes with every call, refreshed on this server.
@Configuration(proxyBeanMethods = false)
class BackendConfiguration {

    @Bean
    JdkClientHttpRequestFactory backendConnections(UiSettings settings) {
        var client = HttpClient.newBuilder()
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .connectTimeout(settings.backend().connectTimeout())
                .build();
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(settings.backend().readTimeout());
        return factory;
    }

    @Bean
    Backend backend(
            RestClient.Builder builder,
            JdkClientHttpRequestFactory connections,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService clients,
            UiSettings settings) {
        // not the default manager, which is bound to a servlet request: this one also works in background threads
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        var token = new OAuth2ClientHttpRequestInterceptor(manager);
        token.setClientRegistrationIdResolver(request -> SignIn.REGISTRATION);
        // the strategy is looked up for each call: Vaadin replaces it after this bean is made
        token.setPrincipalResolver(request -> SecurityContextHolder.getContext().getAuthentication());
        return new RestBackend(builder.clone()
                .baseUrl(settings.backend().url())
                .requestFactory(connections)
                .requestInterceptor(token)
                .build());
    }
}
