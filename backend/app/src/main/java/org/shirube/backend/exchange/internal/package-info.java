// SPDX-License-Identifier: Apache-2.0
/// Reading files, keeping previews, applying them.
@NullMarked
package org.shirube.backend.exchange.internal;

import org.jspecify.annotations.NullMarked;
