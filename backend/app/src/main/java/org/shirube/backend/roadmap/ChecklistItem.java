// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// One item of the checklist for standardisation (標準化の点検表).
///
/// An item is a document of its own because items are checked off one by one by different sections: two of them never
/// wait for each other, and nothing holds between the items of a step.
///
/// @param code its identity, for example ST2-05-1; up to the first hyphen it names the step of the national guide
/// @param step heading that it stands under
/// @param order from 1 inside the step
/// @param doneWhen what must be so that it counts as done (完了の条件)
/// @param unitCode section in charge
/// @param due day by which it is to be done
/// @param done day on which it was done, or null while it is open
/// @param confirmedBy post of whoever confirms it, never a name
@Document("checklistItems")
public record ChecklistItem(
        @Id String code,
        @Version @Nullable Long version,
        ChecklistStep step,
        int order,
        Wording text,
        Wording doneWhen,
        String unitCode,
        LocalDate due,
        @Nullable LocalDate done,
        @Nullable String confirmedBy,
        @Nullable String note) {

    /// Code of the step of the national guide that an item belongs to.
    public static String planItemOf(String code) {
        var end = code.indexOf('-');
        return end < 0 ? code : code.substring(0, end);
    }
}
