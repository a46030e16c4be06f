// SPDX-License-Identifier: Apache-2.0
/// Courses, and people's way through them.
///
/// Other modules use `Courses`, `Enrolments` and the records here; `web` and `internal` are private to the module.
@ApplicationModule(allowedDependencies = {"platform", "organization", "skills"})
@NullMarked
package org.shirube.backend.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
