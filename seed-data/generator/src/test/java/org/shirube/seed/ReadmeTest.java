// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The two tables at the end of the README of the sample city say what the files hold.
class ReadmeTest {

    private static final Path README = City.FOLDER.resolve("README.md");

    @Test
    void everyFileIsListedWithItsRows() throws IOException {
        try (var files = Files.list(City.FOLDER)) {
            var lines = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(file -> "| %s | %,d |"
                            .formatted(
                                    file.getFileName(), Table.read(file).rows().size()))
                    .toList();

            assertThat(table("| File | Rows |")).containsExactlyElementsOf(lines);
        }
    }

    @Test
    void everyPlantedEffectStandsBesideWhatIsFound() throws IOException {
        var found = new Effects(City.committed()).found();
        var lines = Table.read(City.FOLDER.resolve("planted.csv")).rows().stream()
                .map(row -> "| %s | %s | %s | %.2f |"
                        .formatted(row.get("効果コード"), row.get("効果(英)"), row.get("植えた値"), found.get(row.get("効果コード"))))
                .toList();

        assertThat(table("| Code | Effect | Planted | Found |")).containsExactlyElementsOf(lines);
    }

    /// Each file has its paragraph, too.
    @Test
    void everyFileIsDescribed() throws IOException {
        var text = Files.readString(README);
        try (var files = Files.list(City.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".csv"))
                            .toList())
                    .allSatisfy(name -> assertThat(text).contains("**" + name + "**"));
        }
    }

    /// The lines of the table with this head.
    private static List<String> table(String head) throws IOException {
        return Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals(head))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }
}
