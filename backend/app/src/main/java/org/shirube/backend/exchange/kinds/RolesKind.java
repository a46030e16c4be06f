// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.skills.Frameworks;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// DX roles: one row for the role, one for each skill that it asks for.
@Component
class RolesKind implements ImportKind {

    private final DxRoles roles;
    private final Frameworks frameworks;

    RolesKind(DxRoles roles, Frameworks frameworks) {
        this.roles = roles;
        this.frameworks = frameworks;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.ROLES;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DX_LEAD);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(roles.all().collectMap(DxRole::code), frameworks.current())
                .map(stored -> compare(sheet, stored.getT1(), new RoleRows(stored.getT2())));
    }

    private static Comparison compare(ImportSheet sheet, Map<String, DxRole> stored, RoleRows reader) {
        sheet.refuseDuplicates(
                RoleRows.SKILL, row -> row.code(RoleRows.CODE) + "/" + String.valueOf(row.code(RoleRows.SKILL)));
        var byRole = new LinkedHashMap<String, List<ImportRow>>();
        for (var row : sheet.rows()) {
            var code = row.requiredCode(RoleRows.CODE);
            if (code != null) {
                byRole.computeIfAbsent(code, _ -> new java.util.ArrayList<>()).add(row);
            }
        }
        var outcome = new Outcome<>(DxRole.class, DxRole::code);
        byRole.forEach((code, rows) -> {
            var before = stored.get(code);
            var after = reader.role(code, rows, before, sheet.scope());
            outcome.take(rows, before, before == null ? null : before.version(), after, RoleRows::describe);
        });
        return outcome.comparison();
    }
}
