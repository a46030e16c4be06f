// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;

/// A table as one reads it: every row that is shown, each cell under the head of its column.
final class Table {

    private static final String READ = """
            grid => {
              const words = cell => [...cell.querySelector('slot').assignedElements()]
                  .map(one => one.innerText.trim()).join(' ');
              const cells = row => [...row.children].filter(cell => cell.querySelector('slot'));
              const heads = cells([...grid.shadowRoot.querySelectorAll('thead tr')].at(-1)).map(words);
              return [...grid.shadowRoot.querySelectorAll('tbody#items tr:not([hidden])')]
                  .sort((one, other) => one.ariaRowIndex - other.ariaRowIndex)
                  .map(row => Object.fromEntries(cells(row).map((cell, at) => [heads[at], words(cell)])));
            }""";

    private final Locator grid;

    private Table(Locator grid) {
        this.grid = grid;
    }

    /// The table with this name, once it has rows.
    static Table of(Walk walk, String name) {
        var grid = walk.page().locator("vaadin-grid[aria-label='" + name + "']");
        assertThat(grid.getByRole(AriaRole.ROW).nth(1)).isVisible();
        return new Table(grid);
    }

    /// All rows that are shown, by the heads of their columns.
    @SuppressWarnings("unchecked")
    List<Map<String, String>> rows() {
        return (List<Map<String, String>>) grid.evaluate(READ);
    }

    /// The first row with these words in it.
    Map<String, String> row(String words) {
        return rows().stream()
                .filter(row -> row.values().stream().anyMatch(cell -> cell.contains(words)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row with " + words + " in " + rows()));
    }
}
