// SPDX-License-Identifier: Apache-2.0
/// Tests of reading files and of the life of imports.
@NullMarked
package org.shirube.backend.exchange.internal;

import org.jspecify.annotations.NullMarked;
