// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.organization.Populations;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.training.Courses;
import org.shirube.backend.training.Requirement;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/// Mandatory courses, a row for each requirement.
@Component
class RequirementsKind extends DocumentKind<Requirement> {

    private final Courses courses;
    private final Units units;
    private final DxRoles roles;
    private final Frameworks frameworks;
    private final Populations populations;
    private final ObjectMapper json;

    RequirementsKind(
            ReactiveMongoTemplate mongo,
            Courses courses,
            Units units,
            DxRoles roles,
            Frameworks frameworks,
            Populations populations,
            ObjectMapper json) {
        super(
                mongo,
                new Shape<>(
                        "requirements",
                        AggregateGroup.COURSES,
                        Role.HR,
                        Requirement.class,
                        List.of(RequirementRow.CODE),
                        List.of(),
                        Requirement::code,
                        Requirement::version,
                        requirement -> RequirementRow.describe(requirement, json)));
        this.courses = courses;
        this.units = units;
        this.roles = roles;
        this.frameworks = frameworks;
        this.populations = populations;
        this.json = json;
    }

    @Override
    Mono<RequirementRow> reader() {
        return Mono.zip(
                        CourseCodes.of(courses),
                        units.all().collectList(),
                        roles.all().map(DxRole::code).collectList(),
                        frameworks.current())
                .map(found -> new RequirementRow(
                        found.getT1(),
                        PopulationCell.knowing(found.getT2(), found.getT3(), found.getT4(), populations, json)));
    }
}
