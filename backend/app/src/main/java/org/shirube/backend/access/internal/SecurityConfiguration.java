// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.web.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/// A strict resource server: issuer, expiry, audience and algorithm are checked; what is not declared is denied.
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(IdentityClaims.class)
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain chain(ServerHttpSecurity http, ProblemWriter problems) {
        return http.authorizeExchange(routes -> routes.pathMatchers(
                                HttpMethod.GET,
                                "/actuator/health/**",
                                "/v3/api-docs/**",
                                "/problems/**",
                                "/api/v1/sample")
                        .permitAll()
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint((exchange, missing) -> problems.handle(exchange, missing)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (exchange, missing) -> problems.handle(exchange, missing))
                        .accessDeniedHandler((exchange, denied) -> problems.handle(exchange, denied)))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .build();
    }

    /// The provider is asked when the first token comes, so that the backend starts without it.
    @Bean
    ReactiveJwtDecoder jwtDecoder(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${shirube.identity.jwk-set-uri:#{null}}") @Nullable String keys,
            IdentityClaims claims) {
        return new SupplierReactiveJwtDecoder(() -> {
            var builder = keys == null
                    ? NimbusReactiveJwtDecoder.withIssuerLocation(issuer)
                    : NimbusReactiveJwtDecoder.withJwkSetUri(keys);
            var decoder = builder.jwsAlgorithm(SignatureAlgorithm.RS256)
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer), hasAudience(claims.audience()), hasExpiry()));
            return decoder;
        });
    }

    private static JwtClaimValidator<List<String>> hasAudience(String audience) {
        return new JwtClaimValidator<>(JwtClaimNames.AUD, named -> named != null && named.contains(audience));
    }

    private static JwtClaimValidator<Object> hasExpiry() {
        return new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null);
    }
}
