// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.talent;

import java.time.LocalDate;
import java.util.List;

/// The coverage table (充足表) of a fiscal year on a day.
///
/// @param by role, body, unit or seat
/// @param qualification which level counts as 要件充足: CONFIRMED or LEVEL
/// @param total over all rows; its people are distinct over the whole table
public record CoverageView(
        int fiscalYear, LocalDate asOf, String by, String qualification, List<CoverageRow> rows, CoverageRow total) {}
