// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.talent;

/// How likely it is that somebody truly has every mandatory skill of a role.
///
/// @param probability 0 to 1
public record RoleProbabilityView(double probability) {}
