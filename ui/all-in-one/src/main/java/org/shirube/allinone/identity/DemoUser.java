// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.identity;

import org.jspecify.annotations.Nullable;

/// A demo user: a role and the person of the sample city who plays it.
///
/// @param name user name, the role's name
/// @param role claim value, for example `dx-lead`
/// @param employeeNumber null for a role without a person
/// @param description who that is, in Japanese
public record DemoUser(
        String name,
        String role,
        String authority,
        @Nullable String employeeNumber,
        String description) {

    /// The password, shown on the demo login page only.
    String password() {
        return "shirube-" + name;
    }
}
