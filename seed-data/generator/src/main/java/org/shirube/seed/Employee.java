// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person as the staff list of 1 April 2026 shows them.
///
/// @param number employee number, or the code of an external person
/// @param formers the employments that this one continues, the earliest first
/// @param leave a leave, or null
record Employee(
        Name name,
        LocalDate birth,
        String authority,
        String number,
        Service service,
        Post post,
        List<Former> formers,
        @Nullable Leave leave) {

    /// The day that the staff list shows.
    static final LocalDate REFERENCE_DAY = LocalDate.of(2026, 4, 1);

    /// @param roman name in Latin letters, or empty
    /// @param former name before a change of family name, or empty
    record Name(String kanji, String kana, String roman, String former) {}

    /// @param ends last day of the term, or null
    /// @param share share of full working time
    record Service(
            EmploymentKind kind, LocalDate begins, @Nullable LocalDate ends, String share) {}

    /// The 本務.
    record Post(String unit, Rank rank, String title, String grade, LocalDate since) {}

    /// An employment under another number that ended before.
    ///
    /// @param since first day of its last 本務
    record Former(
            String number,
            EmploymentKind kind,
            LocalDate begins,
            LocalDate ends,
            String unit,
            String title,
            LocalDate since) {

        boolean contains(LocalDate day) {
            return !day.isBefore(begins) && !day.isAfter(ends);
        }
    }

    record Leave(String kind, LocalDate from, LocalDate to) {}

    EmploymentKind kind() {
        return service.kind();
    }

    String unit() {
        return post.unit();
    }

    boolean isExternal() {
        return kind() == EmploymentKind.EXTERNAL;
    }

    int age() {
        return ageOn(REFERENCE_DAY);
    }

    int ageOn(LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birth, day);
    }

    /// First day in the city's service, under whatever number.
    LocalDate joined() {
        return formers.isEmpty() ? service.begins() : formers.getFirst().begins();
    }

    /// Whether the person worked here on a day and was not on leave.
    boolean worksOn(LocalDate day) {
        var employed = !day.isBefore(service.begins()) || formers.stream().anyMatch(former -> former.contains(day));
        var away = leave != null && !day.isBefore(leave.from()) && !day.isAfter(leave.to());
        return employed && !away;
    }

    /// The number that was valid on a day.
    String numberOn(LocalDate day) {
        return formers.stream()
                .filter(former -> former.contains(day))
                .map(Former::number)
                .findFirst()
                .orElse(number);
    }

    Employee on(Leave newLeave) {
        return new Employee(name, birth, authority, number, service, post, formers, newLeave);
    }
}
