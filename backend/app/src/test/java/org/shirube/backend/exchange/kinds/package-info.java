// SPDX-License-Identifier: Apache-2.0
/// Tests of the kinds of imports.
@NullMarked
package org.shirube.backend.exchange.kinds;

import org.jspecify.annotations.NullMarked;
