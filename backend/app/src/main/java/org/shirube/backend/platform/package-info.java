// SPDX-License-Identifier: Apache-2.0
/// What every capability stands on: problems, identifiers, the clock, the caller and the policy annotation, the outbox,
/// the import lock, the audit trail and texts in both languages. It knows nothing of the domain.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.shirube.backend.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
