// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.shirube.contract.organization.PersonView;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.enrolment.AssignDialog;
import org.shirube.ui.enrolment.EnrolmentClient;
import org.shirube.ui.enrolment.EnrolmentTable;
import org.shirube.ui.parts.Address;

/// 受講: somebody's way through the courses; HR also assigns one here.
class CoursesTab extends Composite<Div> {

    CoursesTab(PersonView person, EnrolmentClient enrolments, boolean assigns) {
        var list = enrolments.ofPerson(person.personId());
        Component[] assign = assigns
                ? new Component[] {
                    Blocks.primary(
                            getTranslation("enrolment.assign"),
                            () -> new AssignDialog(enrolments, person, Address::again).open())
                }
                : new Component[0];
        if (list.isEmpty()) {
            getContent()
                    .add(Blocks.flush(new EmptyState(
                            getTranslation("organization.courses.none"),
                            getTranslation("organization.courses.none.why"),
                            assign)));
            return;
        }
        var card = Blocks.flush(
                getTranslation("organization.tab.courses"),
                assigns ? List.of(assign).getFirst() : null,
                new EnrolmentTable(list, EnrolmentTable.Shows.COURSE));
        getContent().add(card);
    }
}
