// SPDX-License-Identifier: Apache-2.0
/// Tokens, callers and the policy filter.
@NullMarked
package org.shirube.backend.access.internal;

import org.jspecify.annotations.NullMarked;
