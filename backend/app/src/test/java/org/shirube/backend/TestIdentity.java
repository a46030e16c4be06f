// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.Role;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/// An identity provider inside the test: signs tokens that the backend's real filter chain verifies.
@TestConfiguration(proxyBeanMethods = false)
public class TestIdentity {

    private static final RSAKey KEY = key();
    private static final JwtEncoder ENCODER =
            new NimbusJwtEncoder(new ImmutableJWKSet<SecurityContext>(new JWKSet(KEY)));

    /// A token that grants roles to a subject without a person.
    public static String token(Role... roles) {
        return token("user-" + List.of(roles), null, null, roles);
    }

    /// A token of the person with this number at the authority; derived roles follow from the person's record.
    public static String token(String subject, @Nullable String authority, @Nullable String number, Role... roles) {
        var claims = JwtClaimsSet.builder()
                .issuer("http://localhost:9000")
                .subject(subject)
                .audience(List.of("shirube-api"))
                .issuedAt(Instant.now().minusSeconds(5))
                .expiresAt(Instant.now().plusSeconds(3600))
                .claim("roles", List.of(roles).stream().map(Role::claim).toList());
        Map.of("employee_number", String.valueOf(number), "authority", String.valueOf(authority))
                .forEach((name, value) -> {
                    if (!value.equals("null")) {
                        claims.claim(name, value);
                    }
                });
        return ENCODER.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }

    @Bean
    @Primary
    ReactiveJwtDecoder testDecoder() {
        try {
            return NimbusReactiveJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
