// SPDX-License-Identifier: Apache-2.0
/// Imports: files as offices have them become previews with every problem and every difference, and are applied exactly
/// as previewed.
///
/// A kind of file is an [org.shirube.backend.exchange.ImportKind]; the kinds are in `kinds`.
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organization",
            "skills",
            "assessment",
            "training",
            "promotion",
            "talent",
            "roadmap"
        })
@NullMarked
package org.shirube.backend.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
