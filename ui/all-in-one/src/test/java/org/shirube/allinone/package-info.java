// SPDX-License-Identifier: Apache-2.0
/// Tests that need the whole product.
@NullMarked
package org.shirube.allinone;

import org.jspecify.annotations.NullMarked;
