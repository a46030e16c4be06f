// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.platform.Role;

/// The caller.
///
/// @param personId null for a user without a person
/// @param roles everything the caller may act as today
/// @param headOf codes of units that the caller heads or deputises today
/// @param clerkOf codes of units whose training the caller looks after
public record MeView(
        String subject,
        @Nullable String personId,
        @Nullable String employeeNumber,
        String name,
        @Nullable String unitCode,
        @Nullable String unitName,
        @Nullable String position,
        Set<Role> roles,
        List<String> headOf,
        List<String> clerkOf,
        String municipality,
        LocalDate today,
        boolean sample,
        String engine) {}
