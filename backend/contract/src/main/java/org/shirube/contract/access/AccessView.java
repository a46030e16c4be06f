// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One look at a record or one change of it (閲覧履歴).
///
/// @param action for example `READ` or `WRITE`
/// @param what what was looked at, in the caller's language
public record AccessView(
        String id, Instant at, @Nullable String actorId, String actorName, String action, String what) {}
