// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.promotion.PromotionStructure;
import org.shirube.backend.promotion.Structures;
import org.shirube.contract.platform.Role;
import reactor.core.publisher.Mono;

/// A list that rules count: one row for each item of a fiscal year, one document for each year.
///
/// @param <D> the document
/// @param <I> the item
abstract class YearListKind<D, I> implements ImportKind {

    static final String UNIT = "所属コード";

    private static final String ENGLISH = "(英)";

    private final Structures structures;
    private final Units units;
    private final String codeColumn;

    YearListKind(Structures structures, Units units, String codeColumn) {
        this.structures = structures;
        this.units = units;
        this.codeColumn = codeColumn;
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.STRUCTURES;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DX_LEAD);
    }

    abstract Class<D> document();

    abstract String id(D document);

    abstract @Nullable Long version(D document);

    abstract List<I> items(D document);

    abstract String code(I item);

    abstract D with(String id, @Nullable Long version, List<I> items);

    /// Reads a row; null with a problem noted.
    abstract @Nullable I read(ImportRow row, String code, @Nullable I before, Set<String> units);

    abstract String describe(I item);

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(
                        structures.listDocuments(document()).collectMap(this::id),
                        units.all().map(OrgUnit::code).collect(java.util.stream.Collectors.toSet()))
                .map(found -> compare(sheet, found.getT1(), found.getT2()));
    }

    private Comparison compare(ImportSheet sheet, Map<String, D> stored, Set<String> knownUnits) {
        sheet.refuseDuplicates(codeColumn, row -> row.text(FiscalYearCell.COLUMN) + "/" + row.code(codeColumn));
        var byYear = new TreeMap<FiscalYear, List<ImportRow>>();
        for (var row : sheet.rows()) {
            var year = FiscalYearCell.of(row);
            if (year != null) {
                byYear.computeIfAbsent(year, _ -> new ArrayList<>()).add(row);
            }
        }
        var outcome = new Outcome<>(document(), this::id);
        byYear.forEach((year, rows) -> {
            var id = PromotionStructure.idOf(year);
            var before = stored.get(id);
            var after = after(id, before, rows, sheet.scope(), knownUnits);
            outcome.take(rows, before, before == null ? null : version(before), after, this::fields);
        });
        return outcome.comparison();
    }

    private D after(
            String id, @Nullable D before, List<ImportRow> rows, ImportSheet.Scope scope, Set<String> knownUnits) {
        var earlier = new LinkedHashMap<String, I>();
        if (before != null) {
            items(before).forEach(item -> earlier.put(code(item), item));
        }
        var items = scope == ImportSheet.Scope.COMPLETE ? new LinkedHashMap<String, I>() : new LinkedHashMap<>(earlier);
        for (var row : rows) {
            var code = row.requiredCode(codeColumn);
            var item = code == null ? null : read(row, code, earlier.get(code), knownUnits);
            if (code != null && item != null && !row.hasProblems()) {
                items.put(code, item);
            }
        }
        return with(id, before == null ? null : version(before), List.copyOf(items.values()));
    }

    private Map<String, String> fields(D document) {
        var fields = new LinkedHashMap<String, String>();
        items(document).forEach(item -> fields.put(code(item), describe(item)));
        return fields;
    }

    /// An English text of the row, or what is stored.
    static @Nullable String english(ImportRow row, String column, @Nullable String stored) {
        var english = row.text(column + ENGLISH);
        return english == null ? stored : english;
    }

    /// A text and, behind a slash, its English one.
    static String both(String japanese, @Nullable String english) {
        return english == null ? japanese : japanese + " / " + english;
    }

    static @Nullable String knownUnit(ImportRow row, @Nullable String code, Set<String> units) {
        if (code != null && !units.contains(code)) {
            row.problem(
                    UNIT,
                    ProblemCode.UNKNOWN_UNIT,
                    Normalized.nearest(code, units).orElse(null));
            return null;
        }
        return code;
    }
}
