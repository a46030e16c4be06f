// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.web;

import java.util.Locale;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.skills.Frameworks;
import org.shirube.contract.platform.Role;
import org.shirube.contract.skills.FrameworkView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The skill framework in force.
@RestController
class FrameworkController {

    private final Frameworks frameworks;
    private final FrameworkMapper mapper;

    FrameworkController(Frameworks frameworks, FrameworkMapper mapper) {
        this.frameworks = frameworks;
        this.mapper = mapper;
    }

    @GetMapping("/api/v1/frameworks/current")
    @Allow({Role.EMPLOYEE, Role.UNIT_CLERK, Role.MANAGER, Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR})
    Mono<FrameworkView> current(Locale locale) {
        return frameworks
                .current()
                .filter(framework -> !framework.items().isEmpty())
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("skills.framework", "current")))
                .map(framework -> mapper.view(framework, locale));
    }
}
