// SPDX-License-Identifier: Apache-2.0
/// Instruments, campaigns and responses: what people are asked, when, and what they answered.
///
/// A submitted self-rating becomes evidence through `EvidenceIntake` of the skills module. Other modules use the
/// records
/// and services here; `web` and `internal` are private to the module.
@ApplicationModule(allowedDependencies = {"platform", "organization", "skills", "psychometrics"})
@NullMarked
package org.shirube.backend.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
