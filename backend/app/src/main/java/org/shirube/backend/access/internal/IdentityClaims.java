// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jwt.Jwt;

/// Where a provider's tokens carry what Shirube needs. Providers differ, so the names are configuration.
///
/// @param audience value that `aud` must contain
/// @param roles path of the role claim, for example `realm_access.roles`
/// @param employeeNumber claim with the employee number
/// @param authority claim with the appointing authority; absent means `defaultAuthority`
@ConfigurationProperties("shirube.identity")
record IdentityClaims(
        @DefaultValue("shirube-api") String audience,
        @DefaultValue("roles") String roles,
        @DefaultValue("employee_number") String employeeNumber,
        @DefaultValue("authority") String authority,
        @DefaultValue("市長") String defaultAuthority) {

    private static final Set<Role> GRANTED =
            EnumSet.complementOf(EnumSet.of(Role.EMPLOYEE, Role.MANAGER, Role.UNIT_CLERK));

    /// Roles that the token grants. Those that follow from a person's record are never taken from a token.
    Set<Role> roles(Jwt token) {
        var granted = EnumSet.noneOf(Role.class);
        for (var name : values(at(token.getClaims(), roles))) {
            GRANTED.stream().filter(role -> role.claim().equals(name)).forEach(granted::add);
        }
        return granted;
    }

    @Nullable
    String employeeNumber(Jwt token) {
        return token.getClaimAsString(employeeNumber);
    }

    String authority(Jwt token) {
        var named = token.getClaimAsString(authority);
        return named == null ? defaultAuthority : named;
    }

    private static List<String> values(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case Object one -> Arrays.asList(String.valueOf(one).split("[ ,]+"));
        };
    }

    private static @Nullable Object at(Map<String, Object> claims, String path) {
        Object here = claims;
        for (var step : path.split("\\.")) {
            here = here instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return here;
    }
}
