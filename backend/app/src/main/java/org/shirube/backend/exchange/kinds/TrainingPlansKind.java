// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.organization.People;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.training.Courses;
import org.shirube.backend.training.TrainingPlan;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What people are to learn in a fiscal year, a row for each planned course.
@Component
class TrainingPlansKind extends DocumentKind<TrainingPlan> {

    private final Courses courses;
    private final People people;

    TrainingPlansKind(ReactiveMongoTemplate mongo, Courses courses, People people) {
        super(
                mongo,
                new Shape<>(
                        "training-plans",
                        AggregateGroup.ENROLMENTS,
                        Role.HR,
                        TrainingPlan.class,
                        List.of(FiscalYearCell.COLUMN, PersonNumbers.NUMBER),
                        List.of(CourseCodes.COLUMN),
                        TrainingPlan::id,
                        TrainingPlan::version,
                        TrainingPlanRows::describe));
        this.courses = courses;
        this.people = people;
    }

    @Override
    Mono<TrainingPlanRows> reader() {
        return Mono.zip(
                CourseCodes.of(courses), people.all().collectList().map(PersonNumbers::new), TrainingPlanRows::new);
    }
}
