// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shirube.backend.exchange.Normalized;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/// The columns of every kind, read from `import/columns.yml`.
@Component
public class ColumnBook {

    private static final String FILE = "classpath*:import/columns.yml";

    private final Map<String, List<Column>> kinds = read();

    /// Columns of a kind in their canonical order.
    public List<Column> of(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    /// The column whose canonical name a header is.
    Optional<Column> canonical(String kind, String header) {
        var wanted = Normalized.word(header);
        return of(kind).stream()
                .filter(column -> Normalized.word(column.name()).equals(wanted))
                .findFirst();
    }

    /// The column that has a header among its aliases.
    Optional<Column> byAlias(String kind, String header) {
        var wanted = Normalized.word(header);
        return of(kind).stream()
                .filter(column -> column.aliases().stream()
                        .anyMatch(alias -> Normalized.word(alias).equals(wanted)))
                .findFirst();
    }

    private static Map<String, List<Column>> read() {
        var all = new LinkedHashMap<String, List<Column>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILE)) {
                all.putAll(read(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }

    private static Map<String, List<Column>> read(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            Map<String, Map<String, List<String>>> yaml = new Yaml().load(content);
            var kinds = new LinkedHashMap<String, List<Column>>();
            yaml.forEach((kind, columns) -> kinds.put(
                    kind,
                    columns.entrySet().stream()
                            .map(entry -> Column.of(entry.getKey(), entry.getValue()))
                            .toList()));
            return kinds;
        }
    }

    /// A column.
    ///
    /// @param name canonical header
    /// @param aliases other headers that are understood
    public record Column(String name, boolean required, List<String> aliases) {

        static Column of(String written, List<String> aliases) {
            var required = written.endsWith("*");
            return new Column(required ? written.substring(0, written.length() - 1) : written, required, aliases);
        }
    }
}
