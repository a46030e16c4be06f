// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.roadmap.Initiative;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Initiatives, a row for each. Entries of their cycle come with [InitiativeCycleKind].
@Component
class InitiativesKind extends DocumentKind<Initiative> {

    static final String CODE = "取組コード";

    private final ReactiveMongoTemplate mongo;
    private final Units units;
    private final DxRoles roles;
    private final Courses courses;

    InitiativesKind(ReactiveMongoTemplate mongo, Units units, DxRoles roles, Courses courses) {
        super(
                mongo,
                new Shape<>(
                        "initiatives",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        Initiative.class,
                        List.of(CODE),
                        List.of(),
                        Initiative::code,
                        Initiative::version,
                        InitiativeRow::describe));
        this.mongo = mongo;
        this.units = units;
        this.roles = roles;
        this.courses = courses;
    }

    @Override
    Mono<InitiativeRow> reader() {
        return Mono.zip(
                        UnitIndex.of(units),
                        PlanItems.codes(mongo),
                        roles.all().map(DxRole::code).collect(PlanItems.sorted()),
                        courses.all().map(Course::code).collect(PlanItems.sorted()))
                .map(known -> new InitiativeRow(known.getT1(), known.getT2(), known.getT3(), known.getT4()));
    }
}
