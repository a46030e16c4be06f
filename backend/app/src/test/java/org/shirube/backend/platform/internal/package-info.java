// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.shirube.backend.platform.internal;

import org.jspecify.annotations.NullMarked;
