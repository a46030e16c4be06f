// SPDX-License-Identifier: Apache-2.0
/// Tests of instruments, campaigns and responses.
@NullMarked
package org.shirube.backend.assessment;

import org.jspecify.annotations.NullMarked;
