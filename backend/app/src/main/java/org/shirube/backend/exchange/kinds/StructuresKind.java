// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.promotion.PromotionStructure;
import org.shirube.backend.promotion.Structures;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Promotion structures: one row for each placement of a fiscal year.
@Component
class StructuresKind implements ImportKind {

    private final Structures structures;
    private final DxRoles roles;
    private final Units units;
    private final Clock clock;

    StructuresKind(Structures structures, DxRoles roles, Units units, Clock clock) {
        this.structures = structures;
        this.roles = roles;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "structures";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.STRUCTURES;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DX_LEAD);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(
                        structures.all().collectMap(PromotionStructure::fiscalYear),
                        roles.all().collectMap(DxRole::code),
                        units.all().map(OrgUnit::code).collect(java.util.stream.Collectors.toSet()))
                .map(found -> compare(sheet, found.getT1(), new StructureRows(found.getT2(), found.getT3())));
    }

    private Comparison compare(ImportSheet sheet, Map<FiscalYear, PromotionStructure> stored, StructureRows reader) {
        var byYear = new TreeMap<FiscalYear, List<ImportRow>>();
        for (var row : sheet.rows()) {
            var year = FiscalYearCell.of(row);
            var code = row.requiredCode(StructureRows.CODE);
            if (year != null && code != null) {
                byYear.computeIfAbsent(year, _ -> new ArrayList<>()).add(row);
            }
        }
        sheet.refuseDuplicates(
                StructureRows.CODE, row -> row.text(FiscalYearCell.COLUMN) + "/" + row.code(StructureRows.CODE));
        var outcome = new Outcome<>(PromotionStructure.class, PromotionStructure::id);
        byYear.forEach((year, rows) -> {
            var before = stored.get(year);
            var empty = PromotionStructure.empty(year, LocalDate.now(clock));
            var after = reader.structure(before == null ? empty : before, rows, sheet.scope(), LocalDate.now(clock));
            outcome.take(rows, before, before == null ? null : before.version(), after, StructureRows::describe);
        });
        return outcome.comparison();
    }
}
