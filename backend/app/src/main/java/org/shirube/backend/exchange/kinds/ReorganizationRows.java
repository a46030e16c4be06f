// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.shirube.backend.exchange.kinds.DocumentKind.needed;
import static org.shirube.backend.exchange.kinds.DocumentKind.or;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Reorganization;
import org.shirube.backend.organization.Reorganization.Kind;
import org.shirube.backend.organization.Reorganization.Move;
import org.shirube.backend.organization.Reorganization.State;

/// Reads the moves of one reorganisation.
final class ReorganizationRows implements DocumentKind.Reader<Reorganization> {

    static final String CODE = "改組コード";
    static final String OLD = "旧所属コード";
    static final String NEW = "新所属コード";

    private static final String DAY = "発令日";
    private static final String STATE = "状態";
    private static final String KIND = "種別";
    private static final String NAME = "新所属名";
    private static final String KANA = "新所属名カナ";
    private static final String PARENT = "上位所属コード";
    private static final String NOTE = "備考";
    private static final ClosedList<State> STATES = ClosedList.<State>empty()
            .with(State.DRAFT, "作業中", "案", "draft")
            .with(State.ANNOUNCED, "内示済", "内示", "announced")
            .with(State.RELEASED, "発令済", "発令", "released");
    private static final ClosedList<Kind> KINDS = ClosedList.<Kind>empty()
            .with(Kind.SPLIT, "分割", "split")
            .with(Kind.MERGE, "統合", "合併", "merge")
            .with(Kind.RENAME, "改名", "改称", "名称変更", "rename")
            .with(Kind.CREATE, "新設", "設置", "create")
            .with(Kind.CLOSE, "廃止", "close");

    private final List<OrgUnit> units;

    ReorganizationRows(Collection<OrgUnit> units) {
        this.units = List.copyOf(units);
    }

    /// A new unit has no code before, a closed one none after.
    @Override
    public @Nullable String rowKey(ImportRow row, List<String> columns) {
        return row.code(OLD) + "/" + row.code(NEW);
    }

    @Override
    public @Nullable Reorganization read(
            String id, List<ImportRow> rows, @Nullable Reorganization before, ImportSheet.Scope scope) {
        var head = new ParentColumns();
        rows.forEach(row -> {
            head.take(row, DAY, row.day(DAY));
            head.take(row, STATE, row.choice(STATE, STATES));
        });
        var first = rows.getFirst();
        var day = needed(first, DAY, head.value(DAY, before == null ? null : before.day()));
        var state = needed(first, STATE, head.value(STATE, before == null ? null : before.state()));
        var moves = moves(rows, before, scope, new Codes(rows, day));
        return day == null || state == null || rows.stream().anyMatch(ImportRow::hasProblems)
                ? null
                : new Reorganization(
                        id, before == null ? null : before.version(), day, state, List.copyOf(moves.values()));
    }

    private static Map<String, Move> moves(
            List<ImportRow> rows, @Nullable Reorganization before, ImportSheet.Scope scope, Codes codes) {
        var old = before == null ? List.<Move>of() : before.moves();
        var stored = old.stream().collect(Collectors.toMap(Move::key, move -> move, (one, _) -> one, HashMap::new));
        var moves = DocumentKind.kept(old, Move::key, scope);
        for (var row : rows) {
            var move = move(row, stored, codes);
            if (move != null) {
                moves.put(move.key(), move);
            }
        }
        return moves;
    }

    private static @Nullable Move move(ImportRow row, Map<String, Move> stored, Codes codes) {
        var key = Objects.requireNonNullElse(row.code(OLD), "") + "/" + Objects.requireNonNullElse(row.code(NEW), "");
        var before = stored.get(key);
        var kind = needed(row, KIND, or(row.choice(KIND, KINDS), before == null ? null : before.kind()));
        var name = or(row.name(NAME), before == null ? null : before.newName());
        var kana = or(row.kana(KANA), before == null ? null : before.newKana());
        if (kind == null) {
            return null;
        }
        codes.refuseUnknown(row, kind, name);
        return row.hasProblems()
                ? null
                : new Move(
                        kind,
                        row.code(OLD),
                        row.code(NEW),
                        name,
                        kana,
                        or(row.code(PARENT), before == null ? null : before.newParent()),
                        or(row.text(NOTE), before == null ? null : before.note()));
    }

    /// Units that the rows may name: those of the day before the order, and those that it makes.
    private final class Codes {

        private final Set<String> before;
        private final Set<String> after;

        Codes(List<ImportRow> rows, @Nullable LocalDate day) {
            before = units.stream()
                    .filter(unit -> day == null || unit.existsOn(day.minusDays(1)))
                    .map(OrgUnit::code)
                    .collect(Collectors.toSet());
            after = new HashSet<>(before);
            rows.stream().map(row -> row.code(NEW)).filter(Objects::nonNull).forEach(after::add);
        }

        /// A unit that was not there before needs its name.
        void refuseUnknown(ImportRow row, Kind kind, @Nullable String name) {
            expect(row, OLD, kind.hasOld(), Kind::hasOld);
            expect(row, NEW, kind.hasNew(), Kind::hasNew);
            row.knownCode(OLD, before, ProblemCode.UNKNOWN_UNIT);
            row.knownCode(PARENT, after, ProblemCode.UNKNOWN_UNIT);
            var fresh = row.code(NEW);
            if (kind == Kind.RENAME || fresh != null && !before.contains(fresh)) {
                needed(row, NAME, name);
            }
        }

        private static void expect(ImportRow row, String column, boolean there, Predicate<Kind> fits) {
            if (there) {
                needed(row, column, row.code(column));
            } else if (row.code(column) != null) {
                row.problem(KIND, ProblemCode.UNKNOWN_VALUE, null, words(fits));
            }
        }

        private static String words(Predicate<Kind> fits) {
            return Arrays.stream(Kind.values()).filter(fits).map(KINDS::name).collect(Collectors.joining("・"));
        }
    }

    /// What people compare of a reorganisation.
    static Map<String, String> describe(Reorganization order) {
        var fields = Outcome.fields(DAY, order.day(), STATE, STATES.name(order.state()));
        order.moves().forEach(move -> fields.put(move.key(), describe(move)));
        return fields;
    }

    private static String describe(Move move) {
        return VocabularyRows.words(
                KINDS.name(move.kind()), move.newName(), move.newKana(), move.newParent(), move.note());
    }
}
