// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/// An OpenID Connect provider with one user for each role. For the sample city only.
@SpringBootApplication
public class DemoIdentity {

    private static final String AUDIENCE = "shirube-api";

    /// A builder with everything set that the provider needs.
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(DemoIdentity.class)
                .web(WebApplicationType.SERVLET)
                .main(DemoIdentity.class)
                .properties("spring.config.name=identity");
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .addFilterBefore(new LocalOnlyFilter(), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(routes -> routes.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.addFilterBefore(new LocalOnlyFilter(), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(routes -> routes.requestMatchers("/login", "/demo/token", "/login.css")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login"))
                .logout(Customizer.withDefaults())
                .build();
    }

    @Bean
    OAuth2AuthorizationService signIns() {
        return new OneAtATime();
    }

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(DemoUsers.read().stream()
                .map(user -> User.withUsername(user.name())
                        .password("{noop}" + user.password())
                        .roles(user.role())
                        .build())
                .toList());
    }

    /// What Shirube needs to know of a user stands in the access token.
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        Map<String, DemoUser> users =
                DemoUsers.read().stream().collect(Collectors.toMap(DemoUser::name, Function.identity()));
        return context -> {
            var principal = context.<Authentication>getPrincipal();
            var user = principal == null ? null : users.get(principal.getName());
            if (user != null && OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
                describe(context.getClaims(), user);
            }
        };
    }

    static void describe(JwtClaimsSet.Builder claims, DemoUser user) {
        claims.audience(List.of(AUDIENCE)).claim("roles", List.of(user.role())).claim("authority", user.authority());
        if (user.employeeNumber() != null) {
            claims.claim("employee_number", user.employeeNumber());
        }
    }
}
