// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import org.shirube.backend.platform.Caller;
import org.shirube.contract.platform.Role;

/// How a caller stands towards a person: what view mappers decide their fields by.
///
/// @param self the caller is the person
/// @param headed the person has a posting today in a unit that the caller heads or deputises, or below it
/// @param clerked the person has a posting today in a unit whose training the caller looks after, or below it
/// @param withinBorder the person belongs to an appointing authority that the caller may see
public record Sight(boolean self, boolean headed, boolean clerked, Caller caller, boolean withinBorder) {

    /// Whether the person exists at all for the caller.
    public boolean exists() {
        return self || withinBorder;
    }

    /// Whether the caller sees the person by one of these roles.
    public boolean by(Role... roles) {
        return withinBorder && caller.is(roles);
    }

    /// Whether the caller sees the person's name and unit: row "directory of others" of the access rules.
    public boolean named() {
        return self
                || asManager()
                || by(Role.EMPLOYEE, Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.TRANSFER_OFFICER, Role.ADMIN);
    }

    /// Whether the caller sees the person as head of a unit.
    public boolean asManager() {
        return withinBorder && headed && caller.is(Role.MANAGER);
    }

    /// Whether the caller sees the person as the one who looks after a unit's training.
    public boolean asClerk() {
        return withinBorder && clerked && caller.is(Role.UNIT_CLERK);
    }
}
