// SPDX-License-Identifier: Apache-2.0
/// Assigning courses and following enrolments.
@NullMarked
package org.shirube.ui.enrolment;

import org.jspecify.annotations.NullMarked;
