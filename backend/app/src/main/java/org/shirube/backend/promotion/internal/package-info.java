// SPDX-License-Identifier: Apache-2.0
/// What the module contributes to others.
@NullMarked
package org.shirube.backend.promotion.internal;

import org.jspecify.annotations.NullMarked;
