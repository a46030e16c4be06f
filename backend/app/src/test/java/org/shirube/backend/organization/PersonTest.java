// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void aPeriodEndsOnItsLastDay() {
        var period = Period.through(LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));

        assertThat(period.contains(LocalDate.of(2027, 3, 31))).isTrue();
        assertThat(period.contains(LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(period.endedBefore(LocalDate.of(2027, 3, 31))).isFalse();
        assertThat(period.endedBefore(LocalDate.of(2027, 4, 1))).isTrue();
    }

    @Test
    void aContinuedEmploymentIsNoNewStart() {
        var yearly = named("yearly");

        assertThat(yearly.numberOn(Staff.TODAY)).contains("000107");
        assertThat(yearly.hiredBefore(Staff.TODAY)).contains(LocalDate.of(2025, 4, 1));
    }

    @Test
    void aNumberThatContinuesUnderItselfIsNoNewStartEither() {
        var first = employment("1", "2024-04-01", "2025-03-31", null);
        var second = employment("1", "2025-04-01", "2026-03-31", "1");
        var third = employment("1", "2026-04-01", "2027-03-31", "1");
        var person = Staff.of("p", new PersonName("名", null, null, null), List.of(), first, second, third);

        assertThat(person.hiredBefore(Staff.TODAY)).contains(LocalDate.of(2024, 4, 1));
    }

    @Test
    void theStatusFollowsTheDay() {
        assertThat(named("member").statusOn(Staff.TODAY)).isEqualTo(Person.Status.ON_LEAVE);
        assertThat(named("member").statusOn(LocalDate.of(2027, 4, 1))).isEqualTo(Person.Status.ACTIVE);
        assertThat(named("former").statusOn(Staff.TODAY)).isEqualTo(Person.Status.ENDED);
        assertThat(named("head").statusOn(LocalDate.of(2018, 3, 31))).isEqualTo(Person.Status.FUTURE);
    }

    @Test
    void aNumberIsFreeAgainAfterItsEmploymentEnded() {
        var yearly = named("yearly").indexedOn(Staff.TODAY);

        assertThat(yearly.numberKeys()).containsExactly(Employment.numberKey(Staff.MAYOR, "000107"));
        assertThat(named("former").indexedOn(Staff.TODAY).numberKeys()).isNull();
    }

    @Test
    void whoLeftBelongsToTheAuthorityOfTheLastEmployment() {
        assertThat(named("former").authoritiesOn(Staff.TODAY)).containsExactly(Staff.MAYOR);
    }

    @Test
    void theMayorSeesPeopleOfAnAuthorityOnlyOnARecordedBasis() {
        assertThat(Authorities.visibleTo(Staff.MAYOR, Staff.TODAY, Staff.authorities()))
                .containsExactlyInAnyOrder(Staff.MAYOR, Staff.BOARD);
        assertThat(Authorities.visibleTo(Staff.BOARD, Staff.TODAY, Staff.authorities()))
                .containsExactly(Staff.BOARD);
        assertThat(Authorities.visibleTo(Staff.MAYOR, LocalDate.of(2005, 3, 31), Staff.authorities()))
                .containsExactly(Staff.MAYOR);
    }

    private static Person named(String id) {
        return Staff.people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Employment employment(String number, String from, String lastDay, String continues) {
        return new Employment(
                Staff.MAYOR,
                number,
                EmploymentType.FISCAL_YEAR,
                Period.through(LocalDate.parse(from), LocalDate.parse(lastDay)),
                null,
                null,
                continues,
                List.of());
    }
}
