// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.data.mongodb.core.query.Criteria;

/// Conditions on stored people. Days are stored as ISO text, so their order is that of the text.
final class PersonCriteria {

    private PersonCriteria() {}

    /// Employed on a day.
    static Criteria employedOn(LocalDate day) {
        return Criteria.where("employments").elemMatch(inForce(day));
    }

    /// Employed on a day by one of the authorities.
    static Criteria employedOn(LocalDate day, Collection<String> authorities) {
        return Criteria.where("employments")
                .elemMatch(inForce(day).and("authority").in(authorities));
    }

    /// Employed in a way on a day.
    static Criteria employedAs(LocalDate day, EmploymentType type) {
        return Criteria.where("employments").elemMatch(inForce(day).and("type").is(type.name()));
    }

    /// With the 本務 in one of the units on a day.
    static Criteria mainPostingIn(LocalDate day, Collection<String> units) {
        var posting = inForce(day)
                .and("kind")
                .is(Posting.Kind.MAIN.name())
                .and("unitCode")
                .in(units);
        return Criteria.where("employments")
                .elemMatch(inForce(day).and("postings").elemMatch(posting));
    }

    /// Whose period holds a day; the stored end is the day after the last one.
    static Criteria inForce(LocalDate day) {
        return Criteria.where("period.from")
                .lte(day.toString())
                .orOperator(
                        Criteria.where("period.to").is(null),
                        Criteria.where("period.to").gt(day.toString()));
    }
}
