// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.shirube.backend.exchange.kinds.DocumentKind.needed;
import static org.shirube.backend.exchange.kinds.DocumentKind.or;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.skills.CrossWalk;
import org.shirube.backend.skills.CrossWalk.Line;
import org.shirube.backend.skills.CrossWalk.Relation;

/// Reads the pairs of one cross-walk. Both items have to be in the editions that the row names.
record CrossWalkRows(EditionColumns frameworks, EditionColumns vocabularies) implements DocumentKind.Reader<CrossWalk> {

    static final List<String> KEY = List.of("元体系コード", "元版", "先体系コード", "先版");
    static final List<String> PAIR = List.of("元項目コード", "先項目コード");

    private static final String RELATION = "関係";
    private static final String NOTE = "備考";
    private static final ClosedList<Relation> RELATIONS = ClosedList.<Relation>empty()
            .with(Relation.SAME, "同一", "同じ", "same", "exact")
            .with(Relation.BROADER, "広い", "broader")
            .with(Relation.NARROWER, "狭い", "narrower")
            .with(Relation.RELATED, "関連", "related");

    @Override
    public @Nullable CrossWalk read(
            String id, List<ImportRow> rows, @Nullable CrossWalk before, ImportSheet.Scope scope) {
        var stored = new HashMap<String, Line>();
        var kept = DocumentKind.kept(before == null ? List.<Line>of() : before.lines(), Line::pair, scope);
        if (before != null) {
            before.lines().forEach(line -> stored.put(line.pair(), line));
        }
        for (var row : rows) {
            frameworks.refuseUnknown(row, KEY.get(0), KEY.get(1), PAIR.getFirst());
            vocabularies.refuseUnknown(row, KEY.get(2), KEY.get(3), PAIR.getLast());
            var line = line(row, stored);
            if (line != null) {
                kept.put(line.pair(), line);
            }
        }
        return rows.stream().anyMatch(ImportRow::hasProblems) ? null : crossWalk(id, rows.getFirst(), before, kept);
    }

    private static @Nullable Line line(ImportRow row, Map<String, Line> stored) {
        var from = row.code(PAIR.getFirst());
        var to = row.code(PAIR.getLast());
        var old = stored.get(from + "/" + to);
        var relation = needed(row, RELATION, or(row.choice(RELATION, RELATIONS), old == null ? null : old.relation()));
        return from == null || to == null || relation == null
                ? null
                : new Line(from, to, relation, or(row.text(NOTE), old == null ? null : old.note()));
    }

    private static CrossWalk crossWalk(
            String id, ImportRow first, @Nullable CrossWalk before, Map<String, Line> lines) {
        var codes = KEY.stream().map(first::code).map(Objects::requireNonNull).toList();
        return new CrossWalk(
                id,
                before == null ? null : before.version(),
                codes.get(0),
                codes.get(1),
                codes.get(2),
                codes.get(3),
                List.copyOf(lines.values()));
    }

    /// What people compare of a cross-walk.
    static Map<String, String> describe(CrossWalk walk) {
        var fields = Outcome.fields();
        walk.lines()
                .forEach(line ->
                        fields.put(line.pair(), VocabularyRows.words(RELATIONS.name(line.relation()), line.note())));
        return fields;
    }
}
