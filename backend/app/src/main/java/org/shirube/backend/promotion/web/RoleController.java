// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion.web;

import java.util.List;
import java.util.Locale;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.Frameworks;
import org.shirube.contract.platform.Role;
import org.shirube.contract.promotion.DxRoleView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// DX roles with what they ask. Everybody may know them: they are what people can grow into.
@RestController
class RoleController {

    private final DxRoles roles;
    private final Frameworks frameworks;

    RoleController(DxRoles roles, Frameworks frameworks) {
        this.roles = roles;
        this.frameworks = frameworks;
    }

    @GetMapping("/api/v1/roles")
    @Allow({Role.EMPLOYEE, Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.EXECUTIVE, Role.AUDITOR})
    Mono<List<DxRoleView>> all(Locale locale) {
        return frameworks
                .current()
                .flatMap(framework ->
                        roles.all().map(role -> view(role, framework, locale)).collectList());
    }

    private static DxRoleView view(DxRole role, Framework framework, Locale locale) {
        var requirements = role.requirements().stream()
                .map(need -> new DxRoleView.RequirementView(
                        need.skillCode(),
                        framework.nameOf(need.skillCode(), locale),
                        need.level(),
                        need.weight(),
                        need.mandatory()))
                .toList();
        return new DxRoleView(
                role.code(),
                role.nameIn(locale),
                role.tier().name(),
                role.filling().name(),
                requirements);
    }
}
