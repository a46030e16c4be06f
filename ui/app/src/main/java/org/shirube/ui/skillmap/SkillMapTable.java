// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.skillmap;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.skills.SkillMapView;
import org.shirube.contract.skills.SkillMapView.PersonRow;
import org.shirube.ui.parts.Tables;
import org.shirube.ui.platform.Formats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// People as rows; areas, or the skills of one area, as columns. The number says the level, a filled ground
/// that it is confirmed.
class SkillMapTable extends Composite<Div> {

    private static final String NAME =
            "<a class='sh-strong' href=${item.href}>${item.name}</a><span class='sh-sub'>${item.where}</span>";
    private static final String CELL = "<span class=${item.css} role='img' aria-label=${item.said}>${item.text}</span>";
    private static final String CELLS =
            "<div class='sh-cells'>${item.cells.map(c => html`<span class='sh-cell-line'><span>${c.name}</span><span class=${c.css} role='img' aria-label=${c.said}>${c.text}</span></span>`)}</div>";

    private final transient SkillMapView map;
    private final transient List<Column> columns;

    /// @param places which of the map's skills belong to it
    private record Column(String name, List<Integer> places) {}

    /// What stands in one cell.
    ///
    /// @param level null where nothing is known
    private record Cell(@Nullable Double level, boolean confirmed) {

        String css() {
            if (level == null) {
                return "sh-cell";
            }
            return "sh-cell sh-lv" + Math.round(level) + (confirmed ? "" : " sh-open");
        }
    }

    /// @param area name of the area whose skills are shown, or empty for all areas
    SkillMapTable(SkillMapView map, String area) {
        this.map = map;
        this.columns = area.isEmpty() ? areas() : skills(area);
        var grid = Tables.<PersonRow>of(
                getTranslation("skillmap.title"), map.people().size());
        grid.addClassName("sh-map");
        var one = grid.addColumn(named(LitRenderer.of(NAME + CELLS)).withProperty("cells", this::cells))
                .setHeader(getTranslation("skillmap.person"));
        var name = grid.addColumn(named(LitRenderer.of(NAME)))
                .setHeader(getTranslation("skillmap.person"))
                .setFooter(getTranslation("skillmap.average"))
                .setWidth("180px")
                .setFlexGrow(1)
                .setFrozen(true)
                .setRowHeader(true);
        var shown = new ArrayList<Grid.Column<PersonRow>>();
        shown.add(name);
        columns.forEach(column -> shown.add(column(grid, column)));
        Tables.narrow(grid, one, shown.toArray(Grid.Column[]::new));
        grid.setItems(map.people());
        getContent().add(grid);
    }

    private List<Column> areas() {
        Map<String, List<Integer>> byArea = new LinkedHashMap<>();
        for (int place = 0; place < map.skills().size(); place++) {
            byArea.computeIfAbsent(map.skills().get(place).areaName(), area -> new ArrayList<>())
                    .add(place);
        }
        return byArea.entrySet().stream()
                .map(area -> new Column(area.getKey(), area.getValue()))
                .toList();
    }

    private List<Column> skills(String area) {
        return IntStream.range(0, map.skills().size())
                .filter(place -> map.skills().get(place).areaName().equals(area))
                .mapToObj(place -> new Column(map.skills().get(place).skillName(), List.of(place)))
                .toList();
    }

    private Grid.Column<PersonRow> column(Grid<PersonRow> grid, Column column) {
        var renderer = LitRenderer.<PersonRow>of(CELL)
                .withProperty("css", row -> cell(column, row).css())
                .withProperty("text", row -> text(cell(column, row)))
                .withProperty("said", row -> said(column, cell(column, row)));
        return grid.addColumn(renderer)
                .setHeader(column.name())
                .setFooter(average(column))
                .setTextAlign(ColumnTextAlign.CENTER)
                .setWidth("76px")
                .setFlexGrow(1);
    }

    private static LitRenderer<PersonRow> named(LitRenderer<PersonRow> renderer) {
        return renderer.withProperty("href", row -> "people/" + row.personId() + "/levels")
                .withProperty("name", PersonRow::name)
                .withProperty(
                        "where",
                        row -> Stream.of(row.unitName(), row.position())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")));
    }

    /// As JSON: a renderer does not write the entries of maps.
    private ArrayNode cells(PersonRow row) {
        var cells = JsonNodeFactory.instance.arrayNode();
        for (var column : columns) {
            var cell = cell(column, row);
            cells.addObject()
                    .put("name", column.name())
                    .put("css", cell.css())
                    .put("text", text(cell))
                    .put("said", said(column, cell));
        }
        return cells;
    }

    /// The level of one skill, or the mean of an area's known levels; an area counts as confirmed where each of
    /// them is.
    private static Cell cell(Column column, PersonRow row) {
        var known = column.places().stream()
                .filter(place -> row.levels().get(place) != null)
                .toList();
        var mean = known.stream()
                .mapToInt(place -> Objects.requireNonNull(row.levels().get(place)))
                .average();
        var confirmed = known.stream().allMatch(place -> isConfirmed(row, place));
        return new Cell(mean.isPresent() ? mean.getAsDouble() : null, confirmed);
    }

    private static boolean isConfirmed(PersonRow row, int place) {
        var level = row.levels().get(place);
        var confirmed = row.confirmedLevels().get(place);
        return level != null && confirmed != null && confirmed >= level;
    }

    private String text(Cell cell) {
        return cell.level() == null ? "–" : written(cell.level());
    }

    /// Levels of people are whole, means have a decimal.
    private String written(double level) {
        return columns.getFirst().places().size() == 1 ? Formats.number(level) : Formats.decimal(level);
    }

    private String said(Column column, Cell cell) {
        if (cell.level() == null) {
            return getTranslation("skillmap.said.none", column.name());
        }
        return getTranslation(
                cell.confirmed() ? "skillmap.said" : "skillmap.said.open", column.name(), written(cell.level()));
    }

    private String average(Column column) {
        var means = map.people().stream()
                .map(row -> cell(column, row).level())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return means.isPresent() ? Formats.decimal(means.getAsDouble()) : "–";
    }
}
