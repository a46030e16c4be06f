// SPDX-License-Identifier: Apache-2.0
/// Who is where in the promotion structure, who could be, and what is missing: coverage, fit, gaps and talent search,
/// answered from columns in memory.
///
/// Other modules use `TalentIndex`, `Coverage` and `Fit`; `web` is private to the module.
@ApplicationModule(allowedDependencies = {"platform", "organization", "skills", "training", "promotion"})
@NullMarked
package org.shirube.backend.talent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
