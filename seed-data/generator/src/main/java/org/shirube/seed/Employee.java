// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A person as the staff list of 1 April 2026 shows them.
///
/// @param number employee number, or the code of an external person
/// @param former the employment that this one continues, or null
/// @param leave a leave, or null
record Employee(
        Name name,
        LocalDate birth,
        String authority,
        String number,
        Service service,
        Post post,
        @Nullable Former former,
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
    record Former(String number, EmploymentKind kind, LocalDate begins, LocalDate ends, String unit, String title) {}

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
        return (int) ChronoUnit.YEARS.between(birth, REFERENCE_DAY);
    }

    /// First day in the city's service, under whatever number.
    LocalDate joined() {
        return former == null ? service.begins() : former.begins();
    }

    /// Whether the person worked here on a day and was not on leave.
    boolean worksOn(LocalDate day) {
        var employed = !day.isBefore(service.begins())
                || former != null && !day.isBefore(former.begins()) && !day.isAfter(former.ends());
        var away = leave != null && !day.isBefore(leave.from()) && !day.isAfter(leave.to());
        return employed && !away;
    }

    /// The number that was valid on a day.
    String numberOn(LocalDate day) {
        return former != null && day.isBefore(service.begins()) ? former.number() : number;
    }

    Employee on(Leave newLeave) {
        return new Employee(name, birth, authority, number, service, post, former, newLeave);
    }
}
