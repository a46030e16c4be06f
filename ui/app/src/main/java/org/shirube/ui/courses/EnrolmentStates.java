// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.courses;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.shirube.contract.training.EnrolmentView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.Tone;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Texts;

/// How the state of an enrolment is told to the person.
final class EnrolmentStates {

    private static final Set<String> OVER = Set.of("COMPLETED", "NOT_COMPLETED", "ABSENT", "DECLINED", "CANCELLED");

    private EnrolmentStates() {}

    /// Whether nothing more happens with it.
    static boolean isOver(EnrolmentView enrolment) {
        return OVER.contains(enrolment.state());
    }

    /// State and, on a waiting list, the place.
    static String state(EnrolmentView enrolment) {
        var state = Texts.of("courses.state." + enrolment.state());
        var place = enrolment.place();
        return place == null ? state : Texts.of("courses.state.place", state, place);
    }

    /// The state with the day of completion.
    static String words(EnrolmentView enrolment) {
        var done = enrolment.completedOn();
        return done == null ? state(enrolment) : Texts.of("courses.state.on", Formats.day(done), state(enrolment));
    }

    static Component tag(EnrolmentView enrolment) {
        return Blocks.tag(words(enrolment), tone(enrolment));
    }

    static Tone tone(EnrolmentView enrolment) {
        return switch (enrolment.state()) {
            case "COMPLETED" -> Tone.OK;
            case "ASSIGNED", "WAITLISTED" -> Tone.WARN;
            case "NOT_COMPLETED", "ABSENT" -> Tone.BAD;
            case "DECLINED", "CANCELLED" -> Tone.PLAIN;
            default -> Tone.INFO;
        };
    }
}
