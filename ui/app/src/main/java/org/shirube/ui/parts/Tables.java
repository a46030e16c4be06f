// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.parts;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import org.jspecify.annotations.Nullable;

/// Grids as the product wants them: flat, as high as their rows up to a limit, words wrap, one column on phones.
public final class Tables {

    /// Rows up to which a table needs no scrolling of its own.
    public static final int SHORT = 30;
    private static final int PHONE = 720;

    private Tables() {}

    /// A grid for rows.
    ///
    /// @param label what the rows are, for screen readers
    /// @param rows how many there will be; more than thirty scroll inside the grid
    public static <T> Grid<T> of(String label, long rows) {
        var grid = new Grid<T>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("sh-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", label);
        if (rows > SHORT) {
            grid.addClassName("sh-long");
        } else {
            grid.setAllRowsVisible(true);
        }
        return grid;
    }

    /// A column of numbers.
    public static <T> Grid.Column<T> number(
            Grid<T> grid, String header, ValueProvider<T, ? extends @Nullable Object> value) {
        return grid.addColumn(value::apply)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setPartNameGenerator(row -> "num");
    }

    /// Shows one column on phones and the others elsewhere: columns cannot be hidden by the style sheet.
    public static void narrow(Grid<?> grid, Grid.Column<?> one, Grid.Column<?>... others) {
        one.setVisible(false);
        grid.addAttachListener(event -> {
            var size = event.getUI().getPage().windowSizeSignal();
            var following = Signal.effect(grid, () -> show(size.get().width(), one, others));
            grid.addDetachListener(gone -> following.remove());
        });
    }

    private static void show(int width, Grid.Column<?> one, Grid.Column<?>... others) {
        var phone = width > 0 && width <= PHONE;
        one.setVisible(phone);
        for (var column : others) {
            column.setVisible(!phone);
        }
    }
}
