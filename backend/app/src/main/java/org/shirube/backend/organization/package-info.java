// SPDX-License-Identifier: Apache-2.0
/// People, their employments and postings, units and appointing authorities: who works where, on any day.
///
/// Other modules use the records here, `People`, `Units`, `Authorities` and `Populations`; `web` and `internal` are
/// private to the module.
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.shirube.backend.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
