// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.exchange;

import org.shirube.contract.exchange.ImportView;
import org.shirube.ui.blocks.Tone;

/// What the states of an import mean for the screens.
final class ImportStates {

    private ImportStates() {}

    /// Whether the backend is at work on it, so that it is worth looking again.
    static boolean goesOn(ImportView job) {
        return switch (job.state()) {
            case "PARSING", "APPLYING" -> true;
            default -> false;
        };
    }

    /// The step of the four in which it is.
    static int step(ImportView job) {
        return switch (job.state()) {
            case "APPLYING" -> 2;
            case "APPLIED" -> 4;
            case "FAILED", "CANCELLED", "EXPIRED" -> 3;
            default -> 1;
        };
    }

    static Tone tone(ImportView job) {
        return switch (job.state()) {
            case "APPLIED" -> Tone.OK;
            case "REJECTED" -> Tone.WARN;
            case "FAILED" -> Tone.BAD;
            case "PARSING", "PREVIEWED", "APPLYING" -> Tone.INFO;
            default -> Tone.PLAIN;
        };
    }

    /// Whether the kind's records are people, who are counted 人 and not 件.
    static boolean countsPeople(ImportView job) {
        return job.kind().equals("people");
    }
}
