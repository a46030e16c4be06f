// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.shirube.backend.exchange.kinds.DocumentKind.needed;
import static org.shirube.backend.exchange.kinds.DocumentKind.or;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.skills.Vocabulary;
import org.shirube.backend.skills.Vocabulary.Area;
import org.shirube.backend.skills.Vocabulary.Item;

/// Reads the items of one edition of a vocabulary, which come with their areas.
final class VocabularyRows implements DocumentKind.Reader<Vocabulary> {

    static final String CODE = "体系コード";
    static final String EDITION = "版";
    static final String ITEM = "項目コード";

    private static final String NAME = "体系名";
    private static final String ENGLISH = "体系名(英)";
    private static final String AREA = "領域コード";
    private static final String AREA_NAME = "領域名";
    private static final String AREA_ENGLISH = "領域名(英)";
    private static final String ITEM_NAME = "項目名";
    private static final String ITEM_ENGLISH = "項目名(英)";
    private static final String SOURCE = "出典";

    @Override
    public @Nullable Vocabulary read(
            String id, List<ImportRow> rows, @Nullable Vocabulary before, ImportSheet.Scope scope) {
        var head = new ParentColumns();
        rows.forEach(row -> {
            head.take(row, NAME, row.text(NAME));
            head.take(row, ENGLISH, row.text(ENGLISH));
        });
        var first = rows.getFirst();
        var name = needed(first, NAME, head.value(NAME, before == null ? null : before.name()));
        var items = items(rows, before, scope);
        var areas = areas(rows, before);
        if (name == null || rows.stream().anyMatch(ImportRow::hasProblems)) {
            return null;
        }
        var used = items.values().stream().map(Item::areaCode).toList();
        return new Vocabulary(
                id,
                before == null ? null : before.version(),
                Objects.requireNonNull(first.code(CODE)),
                Objects.requireNonNull(first.code(EDITION)),
                name,
                head.value(ENGLISH, before == null ? null : before.englishName()),
                areas.values().stream()
                        .filter(area -> used.contains(area.code()))
                        .toList(),
                List.copyOf(items.values()),
                before == null ? List.of() : before.roles());
    }

    private static Map<String, Item> items(List<ImportRow> rows, @Nullable Vocabulary before, ImportSheet.Scope scope) {
        var stored = before == null ? List.<Item>of() : before.items();
        var items = DocumentKind.kept(stored, Item::code, scope);
        for (var row : rows) {
            var code = row.code(ITEM);
            var item = code == null
                    ? null
                    : item(row, code, before == null ? null : before.item(code).orElse(null));
            if (item != null) {
                items.put(item.code(), item);
            }
        }
        return items;
    }

    private static @Nullable Item item(ImportRow row, String code, @Nullable Item old) {
        var area = needed(row, AREA, or(row.code(AREA), old == null ? null : old.areaCode()));
        var name = needed(row, ITEM_NAME, or(row.text(ITEM_NAME), old == null ? null : old.name()));
        return area == null || name == null
                ? null
                : new Item(
                        code,
                        area,
                        name,
                        or(row.text(ITEM_ENGLISH), old == null ? null : old.englishName()),
                        or(row.text(SOURCE), old == null ? null : old.source()));
    }

    /// An area is named on its first row and never differently.
    private static Map<String, Area> areas(List<ImportRow> rows, @Nullable Vocabulary before) {
        var areas = new LinkedHashMap<String, Area>();
        if (before != null) {
            before.areas().forEach(area -> areas.put(area.code(), area));
        }
        var columns = new LinkedHashMap<String, ParentColumns>();
        for (var row : rows) {
            var code = row.code(AREA);
            if (code != null) {
                var named = columns.computeIfAbsent(code, _ -> new ParentColumns());
                named.take(row, AREA_NAME, row.text(AREA_NAME));
                named.take(row, AREA_ENGLISH, row.text(AREA_ENGLISH));
                areas.computeIfPresent(code, (_, old) -> area(code, named, old.name(), old.englishName()));
                var name = areas.containsKey(code) ? null : needed(row, AREA_NAME, named.<String>value(AREA_NAME));
                if (name != null) {
                    areas.put(code, area(code, named, name, null));
                }
            }
        }
        return areas;
    }

    private static Area area(String code, ParentColumns named, String name, @Nullable String english) {
        String fresh = named.value(AREA_NAME, name);
        return new Area(code, Objects.requireNonNull(fresh), named.value(AREA_ENGLISH, english));
    }

    /// What people compare of a vocabulary's items.
    static Map<String, String> describe(Vocabulary vocabulary) {
        var fields = Outcome.fields(NAME, vocabulary.name(), ENGLISH, vocabulary.englishName());
        vocabulary
                .areas()
                .forEach(area -> fields.put(AREA + " " + area.code(), words(area.name(), area.englishName())));
        vocabulary
                .items()
                .forEach(item -> fields.put(
                        item.code(), words(item.areaCode(), item.name(), item.englishName(), item.source())));
        return fields;
    }

    static String words(@Nullable String... parts) {
        var given = new java.util.ArrayList<String>();
        for (var part : parts) {
            if (part != null) {
                given.add(part);
            }
        }
        return String.join(" / ", given);
    }
}
