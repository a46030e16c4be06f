// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.organization;

import org.jspecify.annotations.Nullable;

/// One line of the staff list. Fields that the caller may not see are null.
public record PersonSummary(
        String personId,
        @Nullable String employeeNumber,
        String name,
        @Nullable String kana,
        @Nullable String unitCode,
        @Nullable String unitName,
        @Nullable String position,
        @Nullable String grade,
        @Nullable String employmentType,
        @Nullable String status) {}
