// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// An estimate of theta.
///
/// @param standardError of the estimate, infinite where nothing is known
/// @param information Fisher's information of the answered items at the estimate
public record Ability(double theta, double standardError, double information) {}
