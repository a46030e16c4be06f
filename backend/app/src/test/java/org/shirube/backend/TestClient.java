// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import java.time.Duration;
import org.shirube.contract.platform.Role;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.reactive.server.WebTestClient;

/// Calls the backend over HTTP as somebody.
@TestConfiguration(proxyBeanMethods = false)
public class TestClient {

    @Bean
    As as(ApplicationContext context) {
        return new As(context);
    }

    /// Clients for each kind of caller.
    public record As(ApplicationContext context) {

        /// Without a token.
        public WebTestClient nobody() {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            return WebTestClient.bindToServer()
                    .baseUrl("http://127.0.0.1:" + port)
                    .defaultHeader("Accept-Language", "ja")
                    .responseTimeout(Duration.ofSeconds(30))
                    .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 * 1024 * 1024))
                    .build();
        }

        /// A user with granted roles and no person.
        public WebTestClient user(Role... roles) {
            return bearer(TestIdentity.token(roles));
        }

        /// The person with this number at 市長, with granted roles besides.
        public WebTestClient person(String number, Role... roles) {
            return bearer(TestIdentity.token("person-" + number, "市長", number, roles));
        }

        /// Whoever the token says.
        public WebTestClient bearer(String token) {
            return nobody().mutate()
                    .defaultHeader("Authorization", "Bearer " + token)
                    .build();
        }
    }
}
