// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.Role;

/// Who is calling. Made by `access` from the token and the person's record; controllers take it as a parameter.
///
/// @param subject the token's subject
/// @param personId null for a user without a person
/// @param authority appointing authority of the caller's present employment, null without a person
/// @param unitCode unit of the caller's 本務, null without one
/// @param roles everything the caller may act as today
/// @param headOf codes of units that the caller heads or deputises today, with all units below them
/// @param clerkOf codes of units whose training the caller looks after, with all units below them
/// @param authorities appointing authorities whose people the caller may see at all
public record Caller(
        String subject,
        @Nullable String personId,
        String name,
        @Nullable String authority,
        @Nullable String unitCode,
        Set<Role> roles,
        Set<String> headOf,
        Set<String> clerkOf,
        Set<String> authorities) {

    /// Attribute of the exchange under which the caller is found.
    public static final String ATTRIBUTE = Caller.class.getName();

    /// The product itself, for example when it loads the sample city.
    public static final Caller SYSTEM =
            new Caller("system", null, "system", null, null, Set.of(Role.values()), Set.of(), Set.of(), Set.of());

    public Caller {
        roles = Set.copyOf(roles);
        headOf = Set.copyOf(headOf);
        clerkOf = Set.copyOf(clerkOf);
        authorities = Set.copyOf(authorities);
    }

    /// Whether the caller acts as at least one of the roles.
    public boolean is(Role... any) {
        for (var role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the record is the caller's own.
    public boolean isPerson(String id) {
        return id.equals(personId);
    }

    /// The caller's person.
    ///
    /// @throws BusinessProblem FORBIDDEN for a user without a person
    public String requirePerson() {
        if (personId == null) {
            throw new BusinessProblem(org.shirube.contract.problem.ProblemType.FORBIDDEN, "platform.no-person");
        }
        return personId;
    }

    /// Whether this is the product itself, which no border stops.
    public boolean isSystem() {
        return this == SYSTEM;
    }
}
