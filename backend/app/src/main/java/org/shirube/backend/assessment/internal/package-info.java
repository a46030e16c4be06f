// SPDX-License-Identifier: Apache-2.0
/// Indexes, event sources and what assessment contributes to the platform.
@NullMarked
package org.shirube.backend.assessment.internal;

import org.jspecify.annotations.NullMarked;
