// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.organization.Units;
import org.shirube.backend.promotion.Structures;
import org.shirube.backend.promotion.YearLists.Case;
import org.shirube.backend.promotion.YearLists.Cases;
import org.springframework.stereotype.Component;

/// Cases (案件) of a fiscal year with their kind.
@Component
class CasesKind extends YearListKind<Cases, Case> {

    private static final String NAME = "案件名";
    private static final String CATEGORY = "区分";

    CasesKind(Structures structures, Units units) {
        super(structures, units, "案件コード");
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    Class<Cases> document() {
        return Cases.class;
    }

    @Override
    String id(Cases document) {
        return document.id();
    }

    @Override
    @Nullable
    Long version(Cases document) {
        return document.version();
    }

    @Override
    List<Case> items(Cases document) {
        return document.items();
    }

    @Override
    String code(Case item) {
        return item.code();
    }

    @Override
    Cases with(String id, @Nullable Long version, List<Case> items) {
        return new Cases(id, version, items);
    }

    @Override
    @Nullable
    Case read(ImportRow row, String code, @Nullable Case before, Set<String> units) {
        var name = row.requiredText(NAME);
        var category = row.requiredText(CATEGORY);
        var unit = knownUnit(row, row.code(UNIT), units);
        if (name == null || category == null) {
            return null;
        }
        return new Case(
                code,
                name,
                category,
                unit == null && before != null ? before.unitCode() : unit,
                english(row, NAME, before == null ? null : before.englishName()),
                english(row, CATEGORY, before == null ? null : before.englishCategory()));
    }

    @Override
    String describe(Case item) {
        return both(item.name(), item.englishName()) + " [" + both(item.category(), item.englishCategory()) + "]"
                + (item.unitCode() == null ? "" : " (" + item.unitCode() + ")");
    }
}
