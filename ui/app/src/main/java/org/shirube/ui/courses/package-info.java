// SPDX-License-Identifier: Apache-2.0
/// 研修: the catalogue and the caller's own enrolments.
@NullMarked
package org.shirube.ui.courses;

import org.jspecify.annotations.NullMarked;
