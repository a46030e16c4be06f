// SPDX-License-Identifier: Apache-2.0
/// Indexes, tasks and the work of assigning of the training module.
@NullMarked
package org.shirube.backend.training.internal;

import org.jspecify.annotations.NullMarked;
