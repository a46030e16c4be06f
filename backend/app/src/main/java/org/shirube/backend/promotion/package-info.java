// SPDX-License-Identifier: Apache-2.0
/// DX roles, the promotion structure of each fiscal year with its placements, and who is appointed to them.
///
/// Other modules use the records here, `DxRoles`, `Structures`, `Commitments` and `StructureTargets`; `web` is private
/// to the module. Coverage and readiness are worked out in `talent`, which knows skills as well.
@ApplicationModule(allowedDependencies = {"platform", "organization", "skills"})
@NullMarked
package org.shirube.backend.promotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
