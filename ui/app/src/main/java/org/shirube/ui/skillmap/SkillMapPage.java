// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.skillmap;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.organization.UnitView;
import org.shirube.contract.platform.Role;
import org.shirube.contract.skills.SkillMapView;
import org.shirube.contract.skills.SkillMapView.SkillColumn;
import org.shirube.ui.blocks.Blocks;
import org.shirube.ui.blocks.EmptyState;
import org.shirube.ui.organization.PeopleClient;
import org.shirube.ui.organization.UnitChoices;
import org.shirube.ui.parts.Address;
import org.shirube.ui.platform.Formats;
import org.shirube.ui.platform.Me;
import org.shirube.ui.platform.Roles;

/// 所属のスキルマップ: who of a unit can do what, area by area; a name opens the person.
@Route("skill-map")
@RolesAllowed({Roles.MANAGER, Roles.HR, Roles.DX_LEAD})
class SkillMapPage extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PERCENT = 100;
    private static final String UNIT = "unit";
    private static final String AREA = "area";

    private final transient SkillMapClient maps;
    private final transient PeopleClient people;
    private final transient Me me;

    private transient Address address = Address.of("skill-map");

    SkillMapPage(SkillMapClient maps, PeopleClient people, Me me) {
        this.maps = maps;
        this.people = people;
        this.me = me;
        addClassName("sh-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = Address.of(event.getLocation());
        removeAll();
        add(Blocks.head(getTranslation("skillmap.title"), getTranslation("skillmap.purpose")));
        var all = new UnitChoices(people.units());
        var units = all.all().stream().filter(this::mayOpen).toList();
        var chosen = chosen(units);
        if (units.size() > 1) {
            add(choice(units, all, chosen));
        }
        if (chosen.isEmpty()) {
            add(Blocks.flush(new EmptyState(getTranslation("skillmap.choose"), getTranslation("skillmap.choose.why"))));
        } else {
            show(maps.of(chosen.get().code()));
        }
    }

    /// HR and the DX lead open every unit that a map is made of; a head those of the own.
    private boolean mayOpen(UnitView unit) {
        return me.view().headOf().contains(unit.code())
                || (me.hasAny(List.of(Role.HR, Role.DX_LEAD)) && unit.parentCode() != null);
    }

    private Optional<UnitView> chosen(List<UnitView> units) {
        var code = address.first(UNIT).orElse(null);
        if (code != null) {
            return units.stream().filter(unit -> unit.code().equals(code)).findFirst();
        }
        return units.stream().filter(unit -> isOwn(unit)).findFirst();
    }

    private boolean isOwn(UnitView unit) {
        return me.view().headOf().contains(unit.code())
                && (unit.parentCode() == null || !me.view().headOf().contains(unit.parentCode()));
    }

    private Component choice(List<UnitView> units, UnitChoices all, Optional<UnitView> chosen) {
        var unit = new ComboBox<UnitView>(getTranslation("skillmap.unit"));
        unit.setItems(units);
        unit.setItemLabelGenerator(all::path);
        chosen.ifPresent(unit::setValue);
        unit.addClassName("sh-wider");
        unit.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                address.with(UNIT, event.getValue().code()).go();
            }
        });
        return Blocks.box("sh-fields", unit);
    }

    private void show(SkillMapView map) {
        if (map.people().isEmpty()) {
            add(Blocks.flush(new EmptyState(getTranslation("skillmap.none"), getTranslation("skillmap.none.why"))));
            return;
        }
        var areas = map.skills().stream().map(SkillColumn::areaName).distinct().toList();
        var area = address.first(AREA).filter(areas::contains).orElse("");
        add(figures(map), chips(areas, area));
        var table = new SkillMapTable(map, area);
        var title = area.isEmpty()
                ? getTranslation("skillmap.table.areas", map.unitName())
                : getTranslation("skillmap.table", map.unitName(), area);
        add(Blocks.flush(title, null, table, legend()));
    }

    private Component figures(SkillMapView map) {
        var known = map.skills().stream().mapToInt(SkillColumn::known).sum();
        var confirmed = map.skills().stream().mapToInt(SkillColumn::confirmed).sum();
        var unknown = map.people().stream()
                .filter(row -> row.levels().stream().allMatch(Objects::isNull))
                .count();
        var mean = map.skills().stream()
                .filter(skill -> skill.average() != null)
                .mapToDouble(skill -> Objects.requireNonNull(skill.average()) * skill.known())
                .sum();
        return Blocks.figures(
                Blocks.figure(
                        getTranslation("skillmap.people"),
                        Formats.number(map.people().size()),
                        getTranslation("parts.people"),
                        map.unitName(),
                        null),
                Blocks.figure(
                        getTranslation("skillmap.mean"),
                        known == 0 ? "–" : Formats.decimal(mean / known),
                        "/ 4",
                        getTranslation("skillmap.mean.note"),
                        null),
                Blocks.figure(
                        getTranslation("skillmap.confirmed"),
                        Integer.toString(known == 0 ? 0 : Math.round((float) confirmed * PERCENT / known)),
                        "%",
                        getTranslation("skillmap.confirmed.note", Formats.number(confirmed), Formats.number(known)),
                        null),
                Blocks.figure(
                        getTranslation("skillmap.unknown"),
                        Long.toString(unknown),
                        getTranslation("parts.people"),
                        getTranslation("skillmap.unknown.note"),
                        null));
    }

    private Component chips(List<String> areas, String chosen) {
        var chips = Blocks.chips(chip(getTranslation("skillmap.areas"), chosen.isEmpty(), null));
        areas.forEach(area -> chips.add(chip(area, area.equals(chosen), area)));
        return chips;
    }

    private Component chip(String words, boolean pressed, @Nullable String area) {
        var chip = Blocks.chip(words, pressed);
        chip.addClickListener(event -> address.with(AREA, area).go());
        return chip;
    }

    private Component legend() {
        var open = Blocks.text("sh-cell-key", getTranslation("blocks.level.unconfirmed"));
        open.addClassName("sh-open");
        var legend = Blocks.box(
                "sh-legend",
                Blocks.text("sh-cell-key", getTranslation("skillmap.key.confirmed")),
                open,
                new Span(getTranslation("skillmap.key.none")));
        legend.addClassName("sh-inset");
        return legend;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("frame.page-title", getTranslation("skillmap.title"));
    }
}
