// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.internal;

import java.util.List;
import org.shirube.backend.assessment.Campaign;
import org.shirube.backend.assessment.DrillResult;
import org.shirube.backend.assessment.Instrument;
import org.shirube.backend.assessment.Invitation;
import org.shirube.backend.assessment.Response;
import org.shirube.backend.assessment.Review;
import org.shirube.backend.assessment.TestPolicy;
import org.shirube.backend.platform.Indexes;
import org.shirube.backend.platform.OutboxSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Indexes and event sources of this module. Invitations and responses of one person and campaign share an
/// identifier, so most reads are by it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TestSettings.class)
class AssessmentStores {

    @Bean
    TestPolicy testPolicy(TestSettings settings) {
        return settings.policy();
    }

    @Bean
    Indexes instrumentIndexes() {
        return new Indexes(Instrument.class, List.of(Indexes.Key.on("code", "edition")), List.of());
    }

    @Bean
    Indexes campaignIndexes() {
        return new Indexes(Campaign.class, List.of(), List.of(Indexes.Key.on("createdAt"), Indexes.Key.on("state")));
    }

    @Bean
    Indexes invitationIndexes() {
        return new Indexes(
                Invitation.class,
                List.of(),
                List.of(
                        Indexes.Key.on("personId"),
                        Indexes.Key.on("campaignId", "place"),
                        Indexes.Key.on("campaignId", "unitCode", "withoutMail", "authority")));
    }

    @Bean
    Indexes responseIndexes() {
        return new Indexes(
                Response.class,
                List.of(),
                List.of(Indexes.Key.on(
                        "campaignId", "unitCode", "submittedOn", "startedAt", "changedAt", "submittedAt")));
    }

    @Bean
    Indexes reviewIndexes() {
        return new Indexes(
                Review.class, List.of(), List.of(Indexes.Key.on("campaignId", "unitCode", "confirmedOn", "authority")));
    }

    @Bean
    Indexes drillResultIndexes() {
        return new Indexes(
                DrillResult.class, List.of(), List.of(Indexes.Key.on("personId"), Indexes.Key.on("drillCode")));
    }

    @Bean
    OutboxSource campaignEvents() {
        return new OutboxSource(Campaign.class);
    }

    @Bean
    OutboxSource reviewEvents() {
        return new OutboxSource(Review.class);
    }

    @Bean
    OutboxSource responseEvents() {
        return new OutboxSource(Response.class);
    }
}
