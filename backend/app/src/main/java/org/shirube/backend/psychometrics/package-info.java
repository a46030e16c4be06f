// SPDX-License-Identifier: Apache-2.0
/// Item response theory: how able somebody is, given answers, and what to ask next.
///
/// Plain computation on numbers, with D = 1 throughout; nothing here is stored or knows a person. `web` lets others
/// check
/// it from outside.
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.shirube.backend.psychometrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
