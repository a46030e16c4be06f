// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.web;

import org.shirube.backend.organization.Sight;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.contract.platform.Role;

/// Which fields of a profile a caller sees. Roles add up: the widest one counts.
enum ProfileFields {
    /// Levels, estimates and every piece of evidence: one's own profile.
    EVERYTHING,
    /// As everything, but of tests only that there is one: results of single tests are the person's own.
    WITHOUT_TEST_RESULTS,
    /// Levels, estimates and the kinds of the evidence.
    KINDS_OF_EVIDENCE,
    /// Levels and estimates.
    LEVELS,
    NOTHING;

    static ProfileFields of(Sight sight) {
        if (sight.self()) {
            return EVERYTHING;
        }
        if (sight.asManager()) {
            return WITHOUT_TEST_RESULTS;
        }
        if (sight.by(Role.HR)) {
            return KINDS_OF_EVIDENCE;
        }
        return sight.by(Role.DX_LEAD) ? LEVELS : NOTHING;
    }

    /// Whether the pieces of a kind are shown one by one.
    boolean showsPieces(EvidenceKind kind) {
        return switch (this) {
            case EVERYTHING -> true;
            case WITHOUT_TEST_RESULTS -> kind != EvidenceKind.TEST;
            case KINDS_OF_EVIDENCE, LEVELS, NOTHING -> false;
        };
    }

    /// Whether it is shown that there is evidence of a kind whose pieces are not.
    boolean showsKinds() {
        return this == WITHOUT_TEST_RESULTS || this == KINDS_OF_EVIDENCE;
    }
}
