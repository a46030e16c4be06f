// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.talent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person behind a number of the coverage table.
///
/// @param seatId the placement, or null for people who hold none
/// @param through what fills it: APPOINTMENT or POSTING
public record CoveragePersonView(
        String personId,
        @Nullable String employeeNumber,
        String name,
        @Nullable String unitName,
        @Nullable String position,
        @Nullable String seatId,
        @Nullable String through,
        @Nullable Double share,
        double fit,
        boolean qualified,
        boolean toConfirm,
        List<String> missing) {}
