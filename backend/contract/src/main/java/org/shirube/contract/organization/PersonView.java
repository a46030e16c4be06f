// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's card (職員カード). Fields that the caller may not see are null or empty.
///
/// @param status ACTIVE, ON_LEAVE, ENDED or FUTURE on the day asked for
public record PersonView(
        String personId,
        @Nullable String employeeNumber,
        String name,
        @Nullable String kana,
        @Nullable String romanName,
        @Nullable String formerName,
        @Nullable LocalDate birthDate,
        @Nullable String unitCode,
        @Nullable String unitName,
        @Nullable String position,
        List<EmploymentView> employments,
        @Nullable String grade,
        @Nullable String status,
        List<PostingView> postings,
        List<LeaveView> leaves,
        @Nullable Long version) {

    /// An employment (任用).
    ///
    /// @param to last day, or null
    /// @param authority the appointing authority, by which others are asked for it
    /// @param continues the number of the employment before it, or null
    /// @param authorityName what the authority is called in the language of whoever asks
    public record EmploymentView(
            @Nullable String employeeNumber,
            String type,
            String authority,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String continues,
            String authorityName) {}

    /// A posting (発令).
    ///
    /// @param kind MAIN (本務), CONCURRENT (兼務), JOINT (併任) or ACTING (事務取扱)
    /// @param share share of working time, 0 to 1
    /// @param to last day, or null
    public record PostingView(
            String unitCode,
            String unitName,
            @Nullable String position,
            String kind,
            @Nullable Double share,
            LocalDate from,
            @Nullable LocalDate to) {}

    /// A leave (休職).
    public record LeaveView(
            String kind, LocalDate from, @Nullable LocalDate to) {}
}
