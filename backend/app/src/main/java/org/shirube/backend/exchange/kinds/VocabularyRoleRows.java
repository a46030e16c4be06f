// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.shirube.backend.exchange.kinds.DocumentKind.needed;
import static org.shirube.backend.exchange.kinds.DocumentKind.or;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.skills.Vocabulary;
import org.shirube.backend.skills.Vocabulary.Role;

/// Reads the roles of one edition of a vocabulary.
final class VocabularyRoleRows implements DocumentKind.Reader<Vocabulary> {

    static final String ROLE = "ロールコード";

    private static final String TYPE = "類型コード";
    private static final String TYPE_NAME = "類型名";
    private static final String TYPE_ENGLISH = "類型名(英)";
    private static final String NAME = "ロール名";
    private static final String ENGLISH = "ロール名(英)";
    private static final String SOURCE = "出典";

    private final EditionColumns editions;

    VocabularyRoleRows(List<Vocabulary> vocabularies) {
        editions = EditionColumns.of(vocabularies);
    }

    @Override
    public @Nullable String id(ImportRow row, List<String> key) {
        return editions.find(row, VocabularyRows.CODE, VocabularyRows.EDITION);
    }

    @Override
    public @Nullable Vocabulary read(
            String id, List<ImportRow> rows, @Nullable Vocabulary before, ImportSheet.Scope scope) {
        if (before == null) {
            return null;
        }
        var stored = new HashMap<String, Role>();
        before.roles().forEach(role -> stored.put(role.code(), role));
        var roles = DocumentKind.kept(before.roles(), Role::code, scope);
        var types = new HashMap<String, ParentColumns>();
        for (var row : rows) {
            var code = row.code(ROLE);
            var role = code == null ? null : role(row, code, stored.get(code), types);
            if (role != null) {
                roles.put(role.code(), role);
            }
        }
        return rows.stream().anyMatch(ImportRow::hasProblems)
                ? null
                : new Vocabulary(
                        id,
                        before.version(),
                        before.code(),
                        before.edition(),
                        before.name(),
                        before.englishName(),
                        before.areas(),
                        before.items(),
                        List.copyOf(roles.values()));
    }

    private static @Nullable Role role(
            ImportRow row, String code, @Nullable Role old, Map<String, ParentColumns> types) {
        var type = needed(row, TYPE, or(row.code(TYPE), old == null ? null : old.typeCode()));
        var name = needed(row, NAME, or(row.text(NAME), old == null ? null : old.name()));
        var named = types.computeIfAbsent(String.valueOf(type), _ -> new ParentColumns());
        named.take(row, TYPE_NAME, row.text(TYPE_NAME));
        named.take(row, TYPE_ENGLISH, row.text(TYPE_ENGLISH));
        var typeName = needed(row, TYPE_NAME, named.value(TYPE_NAME, old == null ? null : old.typeName()));
        return type == null || name == null || typeName == null
                ? null
                : new Role(
                        code,
                        type,
                        typeName,
                        named.value(TYPE_ENGLISH, old == null ? null : old.englishTypeName()),
                        name,
                        or(row.text(ENGLISH), old == null ? null : old.englishName()),
                        or(row.text(SOURCE), old == null ? null : old.source()));
    }

    /// What people compare of a vocabulary's roles.
    static Map<String, String> describe(Vocabulary vocabulary) {
        var fields = Outcome.fields();
        vocabulary
                .roles()
                .forEach(role -> fields.put(
                        role.code(),
                        VocabularyRows.words(
                                role.typeCode(),
                                role.typeName(),
                                role.englishTypeName(),
                                role.name(),
                                role.englishName(),
                                role.source())));
        return fields;
    }
}
