// SPDX-License-Identifier: Apache-2.0
/// The roadmap (DX推進工程表): what the nation asks for, what the city undertakes, and how far both are.
///
/// Other modules use the records here. Units, roles, courses and tasks are named by their codes only; whoever writes
/// these records sees to it that the codes exist.
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.shirube.backend.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
