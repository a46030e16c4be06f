// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.platform.Role;

/// Whose part in a campaign a caller may see.
///
/// @param authorities appointing authorities, or null where no border holds
/// @param units section codes, or null for all
public record Reach(
        @Nullable Set<String> authorities, @Nullable Set<String> units) {

    private static final Role[] WHOLE_OFFICE = {Role.HR, Role.DX_LEAD, Role.AUDITOR};

    /// The reach of a caller: HR, the DX lead and auditors the whole office, a unit's clerk the own units.
    public static Reach of(Caller caller) {
        if (caller.isSystem()) {
            return new Reach(null, null);
        }
        return new Reach(caller.authorities(), caller.is(WHOLE_OFFICE) ? null : caller.clerkOf());
    }
}
