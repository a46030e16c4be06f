// SPDX-License-Identifier: Apache-2.0
/// Routes of instruments, campaigns and responses.
@NullMarked
package org.shirube.backend.assessment.web;

import org.jspecify.annotations.NullMarked;
