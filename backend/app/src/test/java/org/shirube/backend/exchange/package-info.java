// SPDX-License-Identifier: Apache-2.0
/// Tests of imports.
@NullMarked
package org.shirube.backend.exchange;

import org.jspecify.annotations.NullMarked;
