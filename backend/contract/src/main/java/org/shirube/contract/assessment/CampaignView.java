// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One round of an instrument (実施回). `GET /api/v1/campaigns` answers a `Page` of these, newest first; every
/// change of
/// state answers the changed one with its `ETag`.
///
/// @param state DRAFT, OPENING (the invitations are being written), OPEN, REVIEW, CLOSED or ARCHIVED
/// @param populationText the population as a sentence
/// @param test how it holds a test, null for other instruments
public record CampaignView(
        String id,
        String title,
        String instrumentId,
        String instrumentTitle,
        String kind,
        String state,
        Map<String, Object> population,
        String populationText,
        LocalDate opens,
        LocalDate closes,
        @Nullable LocalDate reviewCloses,
        @Nullable TestPlanView test,
        long version) {}
