// SPDX-License-Identifier: Apache-2.0
/// Instruments, campaigns and responses: what people are asked, when, and what they answered.
///
/// A submitted self-rating becomes evidence through `EvidenceIntake` of the skills module, and so do a
/// submitted test and a confirmed review; what is under review follows from the roles of the promotion module. Other
/// modules use the records and services here; `web` and `internal` are private to the module.
@ApplicationModule(
        allowedDependencies = {"platform", "organization", "skills", "psychometrics", "training", "promotion"})
@NullMarked
package org.shirube.backend.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
