// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.util.List;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.training.Courses;
import org.shirube.backend.training.Offering;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Rounds of courses, a row for each round.
@Component
class OfferingsKind extends DocumentKind<Offering> {

    private final Courses courses;
    private final Clock clock;

    OfferingsKind(ReactiveMongoTemplate mongo, Courses courses, Clock clock) {
        super(
                mongo,
                new Shape<>(
                        "offerings",
                        AggregateGroup.COURSES,
                        Role.HR,
                        Offering.class,
                        List.of(OfferingRow.CODE),
                        List.of(),
                        Offering::code,
                        Offering::version,
                        offering -> OfferingRow.describe(offering, clock.getZone())));
        this.courses = courses;
        this.clock = clock;
    }

    @Override
    Mono<OfferingRow> reader() {
        return CourseCodes.of(courses).map(known -> new OfferingRow(known, clock.getZone()));
    }
}
