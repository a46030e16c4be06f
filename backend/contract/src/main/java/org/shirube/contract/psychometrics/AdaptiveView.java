// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.psychometrics;

import org.jspecify.annotations.Nullable;

/// What an adaptive test does next.
///
/// @param stop whether it ends here
/// @param next place of the next item in the bank; null at the end
public record AdaptiveView(boolean stop, @Nullable Integer next, double theta, double standardError) {}
