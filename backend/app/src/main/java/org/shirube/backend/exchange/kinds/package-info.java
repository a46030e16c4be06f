// SPDX-License-Identifier: Apache-2.0
/// The kinds of files that can be imported, one class each.
@NullMarked
package org.shirube.backend.exchange.kinds;

import org.jspecify.annotations.NullMarked;
