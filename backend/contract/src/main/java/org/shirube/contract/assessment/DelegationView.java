// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import org.jspecify.annotations.Nullable;
import org.shirube.contract.organization.PersonRef;

/// Whose confirmation was handed over.
///
/// @param people how many
/// @param to to whom, null for back to the head
public record DelegationView(int people, @Nullable PersonRef to) {}
