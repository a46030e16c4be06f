// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import org.shirube.contract.organization.UnitView;
import org.shirube.ui.parts.Address;

/// The units as a tree with how many people each has; choosing one narrows the list beside it.
class UnitTree extends Composite<TreeGrid<UnitView>> {

    private final UnitChoices units;
    private Address address = Address.of("people");

    UnitTree(UnitChoices units) {
        this.units = units;
        var tree = getContent();
        tree.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        tree.addClassNames("sh-grid", "sh-tree");
        tree.getElement().setAttribute("aria-label", getTranslation("organization.units"));
        tree.addHierarchyColumn(UnitView::name)
                .setHeader(getTranslation("organization.unit"))
                .setSortable(false)
                .setFlexGrow(1);
        tree.addColumn(UnitView::headcount)
                .setHeader(getTranslation("organization.headcount"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("72px")
                .setFlexGrow(0)
                .setPartNameGenerator(unit -> "num quiet");
        tree.setItems(units.roots(), units::children);
        tree.expand(units.roots());
        // selecting works by mouse and by keyboard; without the test for the user it would navigate on every page load
        tree.asSingleSelect().addValueChangeListener(event -> {
            if (event.isFromClient()) {
                var unit = event.getValue();
                address.with("unit", unit == null ? null : unit.code()).go();
            }
        });
    }

    /// Marks the unit that the address names, and opens the way to it.
    void show(Address now) {
        address = now;
        var chosen = units.unit(now.first("unit").orElse(null));
        getContent().asSingleSelect().setValue(chosen.orElse(null));
        var above = chosen.flatMap(unit -> units.unit(unit.parentCode()));
        while (above.isPresent()) {
            getContent().expand(above.get());
            above = units.unit(above.get().parentCode());
        }
    }
}
