// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.psychometrics;

import org.jspecify.annotations.Nullable;

/// An estimate of theta.
///
/// @param standardError null where nothing is known
/// @param information of the answered items at theta
public record EstimateView(double theta, @Nullable Double standardError, double information) {}
