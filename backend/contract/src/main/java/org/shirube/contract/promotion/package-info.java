// SPDX-License-Identifier: Apache-2.0
/// DX roles, promotion structures, placements and appointments.
@NullMarked
package org.shirube.contract.promotion;

import org.jspecify.annotations.NullMarked;
