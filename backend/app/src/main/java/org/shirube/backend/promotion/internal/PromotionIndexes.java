// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion.internal;

import java.util.List;
import org.shirube.backend.platform.Indexes;
import org.shirube.backend.promotion.PersonCommitments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Indexes of the module's collections; roles and structures are read by their ids.
@Configuration(proxyBeanMethods = false)
class PromotionIndexes {

    @Bean
    Indexes commitmentIndexes() {
        return new Indexes(
                PersonCommitments.class,
                List.of(),
                List.of(Indexes.Key.on("changedAt"), Indexes.Key.on("appointments._id")));
    }
}
