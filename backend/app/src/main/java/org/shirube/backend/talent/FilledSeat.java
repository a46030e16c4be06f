// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.List;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.WorkedStructure.WorkedSeat;

/// A placement with who fills it.
public record FilledSeat(WorkedSeat seat, DxRole role, List<Fill> fills) {

    public FilledSeat {
        fills = List.copyOf(fills);
    }
}
