// SPDX-License-Identifier: Apache-2.0
/// How able somebody is, given answers, and what to ask next (item response theory, D = 1 throughout); how severe
/// raters are, given links between them; how often something happens, given tasks of unequal difficulty.
///
/// Plain computation on numbers; nothing here is stored or knows a person. `web` lets others check it from outside.
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.shirube.backend.psychometrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
