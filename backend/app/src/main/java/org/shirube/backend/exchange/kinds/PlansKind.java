// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.roadmap.NationalPlan;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Editions of national plans, a row for each item.
@Component
class PlansKind extends DocumentKind<NationalPlan> {

    private final ReactiveMongoTemplate mongo;

    PlansKind(ReactiveMongoTemplate mongo) {
        super(
                mongo,
                new Shape<>(
                        "plans",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        NationalPlan.class,
                        List.of(PlanRows.CODE, PlanRows.EDITION),
                        List.of(PlanRows.ITEM),
                        NationalPlan::id,
                        NationalPlan::version,
                        PlanRows::describe));
        this.mongo = mongo;
    }

    /// Others name an item by its code alone, so it is unique over all editions of the file; and an item may continue
    /// one of another edition.
    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        sheet.refuseDuplicates(PlanRows.ITEM, row -> row.code(PlanRows.ITEM));
        return PlanItems.codes(mongo)
                .doOnNext(stored -> refuseUnknown(sheet, stored))
                .then(super.compare(sheet));
    }

    private static void refuseUnknown(ImportSheet sheet, Set<String> stored) {
        var known = new LinkedHashSet<>(stored);
        sheet.rows()
                .forEach(
                        row -> known.add(Normalized.code(row.cell(PlanRows.ITEM).raw())));
        sheet.rows().forEach(row -> row.knownCode(PlanRows.FORMER, known, ProblemCode.UNKNOWN_CODE));
    }

    @Override
    Mono<PlanRows> reader() {
        return Mono.just(new PlanRows());
    }
}
