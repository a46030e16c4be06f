// SPDX-License-Identifier: Apache-2.0
/// Skill frameworks, and what is known of each person's skills.
///
/// Other modules read `Frameworks` and `SkillProfiles`, estimate with `SkillEstimates` and `RoleProbability`, and give
/// evidence through the event of `EvidenceIntake`; `web` and `internal` are private to the module.
@ApplicationModule(allowedDependencies = {"platform", "organization"})
@NullMarked
package org.shirube.backend.skills;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
