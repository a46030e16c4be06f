// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Applies a preview.
///
/// @param partial true applies the rows without problems only
/// @param leavers ids of absent people who are confirmed to have left
public record ApplyRequest(boolean partial, @Nullable List<String> leavers) {}
