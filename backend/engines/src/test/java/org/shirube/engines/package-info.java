// SPDX-License-Identifier: Apache-2.0
/// Tests of the engines.
@NullMarked
package org.shirube.engines;

import org.jspecify.annotations.NullMarked;
