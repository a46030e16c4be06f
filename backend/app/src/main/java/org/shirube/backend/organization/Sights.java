// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.shirube.backend.platform.Caller;
import org.springframework.stereotype.Service;

/// Finds how a caller stands towards a person.
///
/// Rights are those of today, whatever day somebody looks at: a head has no right to people who left the unit, nor to
/// people who will come.
@Service
public class Sights {

    private final Clock clock;

    Sights(Clock clock) {
        this.clock = clock;
    }

    /// How the caller stands towards the person.
    ///
    /// @param asOf the day looked at: people of another authority stay behind its border
    public Sight of(Caller caller, Person person, LocalDate asOf) {
        var today = LocalDate.now(clock);
        return new Sight(
                caller.isPerson(person.id()),
                worksIn(person, caller.headOf(), today),
                worksIn(person, caller.clerkOf(), today),
                caller,
                withinBorder(caller, person, today) && withinBorder(caller, person, asOf));
    }

    private static boolean worksIn(Person person, Set<String> units, LocalDate day) {
        return person.postingsOn(day).stream().map(Posting::unitCode).anyMatch(units::contains);
    }

    private static boolean withinBorder(Caller caller, Person person, LocalDate day) {
        return caller.isSystem() || person.authoritiesOn(day).stream().anyMatch(caller.authorities()::contains);
    }
}
