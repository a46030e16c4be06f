// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.UnitTree;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// That one person is asked in one campaign; frozen when the campaign opens, so that a transfer moves nobody's count.
///
/// @param id campaign and person; the response has the same one
/// @param unitCode the person's section on that day, empty without one
/// @param authority appointing authority on that day
/// @param place sorts by unit and number
/// @param withoutMail whether there is no mail address
/// @param late whether the person joined after the campaign opened
/// @param remindedOn day of the last reminder, or null
/// @param reminders how many there were
@Document("invitations")
public record Invitation(
        @Id String id,
        String campaignId,
        String personId,
        String unitCode,
        String authority,
        String place,
        boolean withoutMail,
        boolean late,
        Instant invitedAt,
        @Nullable LocalDate remindedOn,
        int reminders) {

    /// A person's part in a campaign, with the section and the authority of a day.
    public static Invitation of(
            Campaign campaign, Person person, UnitTree units, LocalDate asOf, boolean late, Instant invitedAt) {
        var unit = person.mainPostingOn(asOf)
                .map(Posting::unitCode)
                .map(code -> units.sectionOf(code).map(OrgUnit::code).orElse(code))
                .orElse("");
        return new Invitation(
                idOf(campaign.id(), person.id()),
                campaign.id(),
                person.id(),
                unit,
                person.employmentOn(asOf).map(Employment::authority).orElse(""),
                unit + " " + person.numberOn(asOf).orElse("") + " " + person.id(),
                person.mail() == null,
                late,
                invitedAt,
                null,
                0);
    }

    /// The identifier of one person's part in one campaign.
    public static String idOf(String campaignId, String personId) {
        return campaignId + ":" + personId;
    }
}
