// SPDX-License-Identifier: Apache-2.0
/// Means of the backend's tests.
@NullMarked
package org.shirube.backend;

import org.jspecify.annotations.NullMarked;
