// SPDX-License-Identifier: Apache-2.0
/// Tests of roles, structures and appointments.
@NullMarked
package org.shirube.backend.promotion;

import org.jspecify.annotations.NullMarked;
