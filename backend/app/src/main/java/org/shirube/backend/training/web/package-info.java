// SPDX-License-Identifier: Apache-2.0
/// Routes of courses and enrolments.
@NullMarked
package org.shirube.backend.training.web;

import org.jspecify.annotations.NullMarked;
