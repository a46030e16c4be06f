// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One appointment to the municipality's service (任用).
///
/// @param authority appointing authority by its name, for example 市長
/// @param number employee number as text; absent for external people
/// @param workingShare share of full working time, 0 to 1
/// @param grade 職務の級 as written
/// @param continues number of the employment that it continues (再度の任用, 再任用), or null
public record Employment(
        String authority,
        @Nullable String number,
        EmploymentType type,
        Period period,
        @Nullable BigDecimal workingShare,
        @Nullable String grade,
        @Nullable String continues,
        List<Posting> postings) {

    public Employment {
        postings = List.copyOf(postings);
    }

    /// Postings in force on a day.
    public List<Posting> postingsOn(LocalDate day) {
        return postings.stream()
                .filter(posting -> posting.period().contains(day))
                .toList();
    }

    /// The 本務 on a day.
    public Optional<Posting> mainPostingOn(LocalDate day) {
        return postingsOn(day).stream()
                .filter(posting -> posting.kind() == Posting.Kind.MAIN)
                .findFirst();
    }

    /// What identifies it: authority and number.
    public Optional<String> numberKey() {
        return Optional.ofNullable(number).map(known -> numberKey(authority, known));
    }

    /// The key of a number inside an authority.
    public static String numberKey(String authority, String number) {
        return authority + "\u001f" + number;
    }
}
