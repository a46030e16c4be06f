// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Units;
import org.shirube.backend.promotion.Structures;
import org.shirube.backend.promotion.YearLists.Site;
import org.shirube.backend.promotion.YearLists.Sites;
import org.springframework.stereotype.Component;

/// Sites (拠点) of a fiscal year with the number that each needs.
@Component
class SitesKind extends YearListKind<Sites, Site> {

    private static final String NAME = "拠点名";
    private static final String REQUIRED = "必要数";
    private static final int MOST = 999;

    SitesKind(Structures structures, Units units) {
        super(structures, units, "拠点コード");
    }

    @Override
    public String name() {
        return "sites";
    }

    @Override
    Class<Sites> document() {
        return Sites.class;
    }

    @Override
    String id(Sites document) {
        return document.id();
    }

    @Override
    @Nullable
    Long version(Sites document) {
        return document.version();
    }

    @Override
    List<Site> items(Sites document) {
        return document.items();
    }

    @Override
    String code(Site item) {
        return item.code();
    }

    @Override
    Sites with(String id, @Nullable Long version, List<Site> items) {
        return new Sites(id, version, items);
    }

    @Override
    @Nullable
    Site read(ImportRow row, String code, @Nullable Site before, Set<String> units) {
        var name = row.requiredText(NAME);
        var required = row.number(REQUIRED, 0, MOST);
        if (required == null && !row.faulty(REQUIRED)) {
            row.problem(REQUIRED, ProblemCode.MISSING_VALUE, null);
        }
        var english = english(row, NAME, before == null ? null : before.englishName());
        return name == null || required == null ? null : new Site(code, name, required.intValue(), english);
    }

    @Override
    String describe(Site item) {
        return both(item.name(), item.englishName()) + ": " + item.required();
    }
}
