// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import org.jspecify.annotations.Nullable;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.platform.Texts;

/// Whether somebody works on the day asked for, as words and tones.
final class Statuses {

    private Statuses() {}

    static String word(@Nullable String status) {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case "ACTIVE", "ON_LEAVE", "ENDED", "FUTURE" -> Texts.of("organization.status." + status);
            default -> status;
        };
    }

    static Tone tone(@Nullable String status) {
        if (status == null) {
            return Tone.PLAIN;
        }
        return switch (status) {
            case "ACTIVE" -> Tone.OK;
            case "ON_LEAVE" -> Tone.WARN;
            case "FUTURE" -> Tone.INFO;
            default -> Tone.PLAIN;
        };
    }
}
