// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A bearer token of a role's demo user, for trying the API by hand (`./shirube token ROLE`).
@RestController
class DemoTokenController {

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final JwtEncoder encoder;
    private final String issuer;

    DemoTokenController(
            JWKSource<SecurityContext> keys,
            @Value("${spring.security.oauth2.authorizationserver.issuer}") String issuer) {
        this.encoder = new NimbusJwtEncoder(keys);
        this.issuer = issuer;
    }

    /// @param role name of a demo user; with a number, the rights of any other person of the sample city instead
    /// @param alone the role without the person who plays it, as a user from outside the office has it
    @GetMapping(path = "/demo/token", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> token(
            @RequestParam String role,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(defaultValue = "市長") String authority,
            @RequestParam(defaultValue = "false") boolean alone) {
        if (number != null) {
            return ResponseEntity.ok(token(new DemoUser("person-" + number, "employee", authority, number, "")));
        }
        return DemoUsers.read().stream()
                .filter(user -> user.name().equals(role))
                .findFirst()
                .map(user -> alone ? new DemoUser(role + "-alone", user.role(), user.authority(), null, "") : user)
                .map(user -> ResponseEntity.ok(token(user)))
                .orElseGet(() -> ResponseEntity.badRequest().body("There is no demo user '" + role + "'."));
    }

    private String token(DemoUser user) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .subject(user.name())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE));
        DemoIdentity.describe(claims, user);
        return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }
}
