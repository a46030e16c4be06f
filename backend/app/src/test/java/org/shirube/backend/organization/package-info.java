// SPDX-License-Identifier: Apache-2.0
/// Tests of people, units and populations.
@NullMarked
package org.shirube.backend.organization;

import org.jspecify.annotations.NullMarked;
