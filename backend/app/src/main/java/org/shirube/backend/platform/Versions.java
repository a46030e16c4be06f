// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import org.jspecify.annotations.Nullable;
import org.shirube.contract.problem.ProblemType;

/// Versions of aggregates as strong entity tags.
public final class Versions {

    private Versions() {}

    /// The entity tag of a version, for example `"3"`.
    public static String etag(@Nullable Long version) {
        return "\"" + (version == null ? 0 : version) + "\"";
    }

    /// The version that an `If-Match` header names.
    ///
    /// @throws BusinessProblem VERSION_REQUIRED without a header, STALE_VERSION where it is no version of ours
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new BusinessProblem(ProblemType.VERSION_REQUIRED, "platform.version-required");
        }
        try {
            return Long.parseLong(ifMatch.strip().replace("\"", ""));
        } catch (NumberFormatException notOurs) {
            throw new BusinessProblem(ProblemType.STALE_VERSION, "platform.stale-version");
        }
    }

    /// Refuses where the stored version is not the one that the caller saw.
    ///
    /// @throws BusinessProblem STALE_VERSION
    public static void check(@Nullable String ifMatch, @Nullable Long stored) {
        if (required(ifMatch) != (stored == null ? 0 : stored)) {
            throw new BusinessProblem(ProblemType.STALE_VERSION, "platform.stale-version");
        }
    }
}
