// SPDX-License-Identifier: Apache-2.0
/// Who is calling and what that allows: tokens, callers, policies, and the reading side of the audit trail.
///
/// Nothing depends on this module; it stands before the controllers of all the others.
@ApplicationModule(allowedDependencies = {"platform", "platform :: web", "organization"})
@NullMarked
package org.shirube.backend.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
