// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.shirube.contract.organization.PersonView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.promotion.AppointmentTable;
import org.shirube.ui.promotion.StructureClient;

/// 配置枠: what somebody is appointed to or proposed for.
class SeatsTab extends Composite<Div> {

    SeatsTab(PersonView person, StructureClient structures) {
        var appointments = structures.appointmentsOf(person.personId());
        getContent()
                .add(
                        appointments.isEmpty()
                                ? Blocks.flush(new EmptyState(
                                        getTranslation("organization.seats.none"),
                                        getTranslation("organization.seats.none.why")))
                                : Blocks.flush(
                                        getTranslation("organization.tab.seats"),
                                        null,
                                        new AppointmentTable(appointments)));
    }
}
