// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.OrgUnit;

/// What headcount rules ask of the organisation on one day. People on leave count.
public interface Office {

    /// 課等 that exist on the day, by code.
    List<OrgUnit> sections();

    /// Codes of the unit and everything below it.
    Set<String> subtree(String unitCode);

    /// People of those types with their 本務 in one of the units.
    ///
    /// @param units null = the whole office, also people without a 本務
    int staff(Set<EmploymentType> types, @Nullable Set<String> units);

    /// People who hold a post in one of the units.
    ///
    /// @param units null = the whole office
    int holders(Eligible.WithPosition position, @Nullable Set<String> units);
}
