// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.securitymap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.assessment.SecurityMapView;
import org.shirube.contract.assessment.SecurityMapView.DrillView;
import org.shirube.contract.assessment.SecurityMapView.RateView;
import org.shirube.contract.assessment.SecurityMapView.UnitRates;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Roles;

/// 情報セキュリティの状況: what drills tell of each section, reporting first, corrected for the difficulty of the mails.
@Route("security-map")
@RolesAllowed({Roles.MANAGER, Roles.DX_LEAD, Roles.SECURITY_OFFICER})
class SecurityMapPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PERCENT = 100;

    private final transient SecurityMapClient maps;

    SecurityMapPage(SecurityMapClient maps) {
        this.maps = maps;
        addClassName("sh-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var map = maps.map();
        removeAll();
        add(Blocks.head(getTranslation("securitymap.title"), getTranslation("securitymap.purpose")));
        if (map.units().isEmpty()) {
            add(Blocks.flush(
                    new EmptyState(getTranslation("securitymap.none"), getTranslation("securitymap.none.why"))));
            return;
        }
        add(Blocks.card(
                getTranslation("securitymap.units"),
                Blocks.text("sh-small", getTranslation("securitymap.units.text")),
                Blocks.box("sh-wide", units(map))));
        add(Blocks.card(getTranslation("securitymap.drills"), Blocks.box("sh-wide", drills(map.drills()))));
    }

    private Component units(SecurityMapView map) {
        var table = table(List.of("unit", "people", "reporting", "clicking", "minutes"));
        map.units().forEach(unit -> table.getBody().add(row(unit)));
        return table;
    }

    private NativeTableRow row(UnitRates unit) {
        var name = new NativeTableCell(unit.unitName());
        if (unit.people() == null) {
            var hidden = new NativeTableCell(getTranslation("securitymap.hidden"));
            hidden.setColspan(4);
            return new NativeTableRow(name, hidden);
        }
        return new NativeTableRow(
                name,
                new NativeTableCell(Formats.number(unit.people())),
                rate(unit.reporting()),
                rate(unit.clicking()),
                new NativeTableCell(
                        unit.minutesToReport() == null
                                ? "-"
                                : getTranslation("securitymap.minutes", Formats.number(unit.minutesToReport()))));
    }

    private NativeTableCell rate(@Nullable RateView rate) {
        if (rate == null) {
            return new NativeTableCell("-");
        }
        if (rate.corrected() == null || rate.lower() == null || rate.upper() == null) {
            return cell(percent(rate.observed()), getTranslation("securitymap.not-corrected"));
        }
        return cell(
                percent(rate.corrected()),
                getTranslation(
                        "securitymap.interval",
                        percent(rate.lower()),
                        percent(rate.upper()),
                        percent(rate.observed())));
    }

    private static NativeTableCell cell(String strong, String small) {
        var cell = new NativeTableCell();
        cell.add(Blocks.text("sh-strong", strong), new Div(Blocks.text("sh-small", small)));
        return cell;
    }

    private Component drills(List<DrillView> drills) {
        var table = table(List.of("day", "subject", "difficulty"));
        drills.forEach(drill -> table.getBody()
                .add(new NativeTableRow(
                        new NativeTableCell(Formats.day(drill.day())),
                        new NativeTableCell(drill.subject()),
                        new NativeTableCell(getTranslation("securitymap.difficulty." + drill.difficulty())))));
        return table;
    }

    private NativeTable table(List<String> heads) {
        var header = new NativeTableRow();
        heads.forEach(head -> header.add(new NativeTableHeaderCell(getTranslation("securitymap.head." + head))));
        var table = new NativeTable(new NativeTableHeader(header), new NativeTableBody());
        table.addClassName("sh-table");
        return table;
    }

    private static String percent(double share) {
        return Formats.number(Math.round(share * PERCENT)) + "%";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("securitymap.title"));
    }
}
