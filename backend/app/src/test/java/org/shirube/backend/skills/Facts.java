// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Evidence for tests.
final class Facts {

    static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    private static final EvidenceKind[] KINDS = EvidenceKind.values();

    private Facts() {}

    static Evidence self(double value) {
        return on(TODAY, EvidenceKind.SELF_RATING, value);
    }

    static Evidence manager(double value) {
        return on(TODAY, EvidenceKind.MANAGER_REVIEW, value);
    }

    static Evidence completion(double value) {
        return on(TODAY, EvidenceKind.COMPLETION, value);
    }

    static Evidence certificate(double value) {
        return on(TODAY, EvidenceKind.CERTIFICATE, value);
    }

    static Evidence test(double value, double standardError) {
        return new Evidence("test" + value, "A01", EvidenceKind.TEST, value, standardError, TODAY, null);
    }

    static Evidence on(LocalDate day, EvidenceKind kind, double value) {
        var standardError = EstimationPolicy.STANDARD.standardErrorOf(kind);
        return new Evidence(kind + " " + day + " " + value, "A01", kind, value, standardError, day, null);
    }

    /// Up to eight facts of any kind, from today back to five years ago.
    static List<Evidence> any(Random random) {
        var facts = new ArrayList<Evidence>();
        var count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            var day = TODAY.minusDays(random.nextInt(5 * 365));
            facts.add(on(day, KINDS[random.nextInt(KINDS.length)], random.nextInt(9) / 2.0));
        }
        return facts;
    }
}
