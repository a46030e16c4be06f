// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training.internal;

import java.util.List;
import org.shirube.backend.platform.Indexes;
import org.shirube.backend.platform.OutboxSource;
import org.shirube.backend.training.Enrolment;
import org.shirube.backend.training.Offering;
import org.shirube.backend.training.TrainingPlan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Indexes and event sources of this module. Courses are few and read by their code.
@Configuration(proxyBeanMethods = false)
class TrainingStores {

    @Bean
    Indexes enrolmentIndexes() {
        return new Indexes(
                Enrolment.class,
                List.of(Indexes.Key.sparseOn("openKey")),
                List.of(Indexes.Key.on("personId", "_id"), Indexes.Key.on("courseCode", "state", "_id")));
    }

    @Bean
    Indexes offeringIndexes() {
        return new Indexes(Offering.class, List.of(), List.of(Indexes.Key.on("courseCode", "begins")));
    }

    @Bean
    Indexes planIndexes() {
        return new Indexes(TrainingPlan.class, List.of(), List.of(Indexes.Key.on("personId", "fiscalYear")));
    }

    @Bean
    OutboxSource enrolmentEvents() {
        return new OutboxSource(Enrolment.class);
    }
}
