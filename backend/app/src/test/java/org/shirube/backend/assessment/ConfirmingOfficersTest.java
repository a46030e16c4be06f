// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.backend.assessment.ReviewTown.id;
import static org.shirube.backend.assessment.ReviewTown.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shirube.backend.organization.Person;

class ConfirmingOfficersTest {

    private final ConfirmingOfficers officers = new ConfirmingOfficers(ReviewTown.tree(), ReviewTown.byId());

    @Test
    void theHeadOfTheSectionConfirmsEverybodyInItAndBelow() {
        for (var number : List.of(ReviewTown.DEPUTY, ReviewTown.LEADER, ReviewTown.STAFF)) {
            assertThat(officers.of(person(number))).contains(id(ReviewTown.HEAD));
        }
        assertThat(officers.unitsOf(id(ReviewTown.HEAD))).containsExactlyInAnyOrder("110", "111");
    }

    @Test
    void aHeadIsConfirmedByTheHeadAbove() {
        assertThat(officers.of(person(ReviewTown.HEAD))).contains(id(ReviewTown.DIRECTOR));
        assertThat(officers.headsBelow(id(ReviewTown.DIRECTOR)))
                .contains(id(ReviewTown.HEAD))
                .doesNotContain(id(ReviewTown.DIRECTOR));
        assertThat(officers.of(person(ReviewTown.DIRECTOR))).isEmpty();
    }

    @Test
    void aDepartmentDoesNotConfirmThePeopleOfASectionThatHasItsHead() {
        assertThat(officers.unitsOf(id(ReviewTown.DIRECTOR))).doesNotContain("110", "111");
    }

    @Test
    void theDeputyConfirmsWhileTheHeadIsAwayButNotTheOwnRating() {
        var without = without(ReviewTown.HEAD);

        assertThat(without.of(person(ReviewTown.STAFF))).contains(id(ReviewTown.DEPUTY));
        assertThat(without.of(person(ReviewTown.DEPUTY))).contains(id(ReviewTown.DIRECTOR));
        assertThat(without.of(person(ReviewTown.HEAD))).contains(id(ReviewTown.DIRECTOR));
        assertThat(officers.unitsOf(id(ReviewTown.DEPUTY))).isEmpty();
    }

    @Test
    void aHeadWhoCameLessThanThreeMonthsAgoIsNotAsked() {
        assertThat(officers.of(person(ReviewTown.CLERK))).contains(id(ReviewTown.DIRECTOR));
        assertThat(officers.unitsOf(id(ReviewTown.NEWCOMER))).isEmpty();
        assertThat(officers.unitsOf(id(ReviewTown.DIRECTOR))).contains("120");
    }

    @Test
    void whoeverLeadsTheOwnSectionIsConfirmedFromAboveOnly() {
        assertThat(officers.headsOwnSection(person(ReviewTown.HEAD))).isTrue();
        assertThat(officers.headsOwnSection(person(ReviewTown.LEADER))).isFalse();
        assertThat(officers.sectionOf(person(ReviewTown.STAFF))).contains("110");
    }

    @Test
    void officersAreThoseOfTheUnitsAndOfAllAbove() {
        assertThat(ConfirmingOfficers.officersOf(ReviewTown.tree(), Set.of("111")))
                .containsExactlyInAnyOrder(id(ReviewTown.HEAD), id(ReviewTown.DEPUTY), id(ReviewTown.DIRECTOR));
    }

    private static ConfirmingOfficers without(String number) {
        Map<String, Person> all = new HashMap<>(ReviewTown.byId());
        all.computeIfPresent(id(number), (id, person) -> ReviewTown.away(person));
        return new ConfirmingOfficers(ReviewTown.tree(), all);
    }
}
