// SPDX-License-Identifier: Apache-2.0
/// How the platform works inside.
@NullMarked
package org.shirube.backend.platform.internal;

import org.jspecify.annotations.NullMarked;
