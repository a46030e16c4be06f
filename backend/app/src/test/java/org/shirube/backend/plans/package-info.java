// SPDX-License-Identifier: Apache-2.0
/// How a real MongoDB answers what the backend asks.
@NullMarked
package org.shirube.backend.plans;

import org.jspecify.annotations.NullMarked;
