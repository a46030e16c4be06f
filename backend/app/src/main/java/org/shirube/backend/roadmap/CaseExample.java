// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// What another municipality did, and what of it fits here.
///
/// @param heading code of the item of the case book
/// @param municipality who did it, as text
/// @param municipalityKind 団体区分, as text
/// @param difference what differs here
/// @param obstacle what cannot be copied
/// @param use what can be learnt
/// @param link where to read more, as text that nobody follows by a click
@Document("caseExamples")
public record CaseExample(
        @Id String code,
        @Version @Nullable Long version,
        String heading,
        String municipality,
        @Nullable String municipalityKind,
        Wording name,
        Wording point,
        @Nullable Wording difference,
        @Nullable Wording obstacle,
        @Nullable Wording use,
        @Nullable String link) {}
