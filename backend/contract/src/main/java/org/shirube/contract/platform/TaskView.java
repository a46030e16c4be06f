// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.platform;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that the caller must do now (今日やること).
///
/// @param kind what it is about, for example `SELF_RATING` or `COURSE`
/// @param due last day, or null where there is none
/// @param minutes an honest estimate of the time needed
/// @param reason why it has to be done, with its basis, in the caller's language
/// @param href address inside the user interface, for example `assessment/0198...`
/// @param progress share already done, 0 to 1
public record TaskView(
        String kind,
        String title,
        @Nullable LocalDate due,
        int minutes,
        String reason,
        String href,
        double progress,
        boolean done) {}
