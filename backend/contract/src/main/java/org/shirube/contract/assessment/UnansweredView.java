// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.organization.PersonRef;

/// Somebody who was invited and has not submitted. `GET /api/v1/campaigns/{id}/unanswered?unit=&limit=&after=` answers
/// a
/// `Page` of these, by unit and number; never any answers.
///
/// @param started whether something is answered already
/// @param withoutMail no mail address (紙・共用端末)
/// @param remindedOn day of the last reminder, or null
public record UnansweredView(
        PersonRef person,
        @Nullable String unitCode,
        @Nullable String unitName,
        boolean started,
        boolean withoutMail,
        @Nullable LocalDate remindedOn) {}
