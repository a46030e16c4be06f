// SPDX-License-Identifier: Apache-2.0
/// Courses and enrolments.
@NullMarked
package org.shirube.contract.training;

import org.jspecify.annotations.NullMarked;
