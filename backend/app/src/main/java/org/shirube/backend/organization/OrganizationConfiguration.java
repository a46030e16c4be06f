// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import static org.shirube.backend.platform.Indexes.Key.on;
import static org.shirube.backend.platform.Indexes.Key.sparseOn;

import java.util.List;
import org.shirube.backend.platform.Indexes;
import org.shirube.backend.platform.OutboxSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Indexes of the module's collections, and the aggregates that carry events.
@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    @Bean
    Indexes peopleIndexes() {
        return new Indexes(
                Person.class,
                List.of(sparseOn("numberKeys"), sparseOn("externalCode")),
                List.of(
                        on("searchKeys"),
                        on("name.kana", "_id"),
                        on("employments.postings.unitCode"),
                        on("employments.period.from"),
                        on("changedAt"),
                        on("version")));
    }

    @Bean
    Indexes unitIndexes() {
        return new Indexes(OrgUnit.class, List.of(), List.of(on("version")));
    }

    @Bean
    OutboxSource peopleOutbox() {
        return new OutboxSource(Person.class);
    }

    @Bean
    OutboxSource unitOutbox() {
        return new OutboxSource(OrgUnit.class);
    }
}
