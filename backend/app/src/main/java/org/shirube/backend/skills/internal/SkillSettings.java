// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.internal;

import org.shirube.backend.skills.EstimationPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Numbers of the estimation that an office may set. See [EstimationPolicy] for what each means.
@ConfigurationProperties("shirube.estimation")
record SkillSettings(
        @DefaultValue("0.9") double selfRating,
        @DefaultValue("0.5") double managerReview,
        @DefaultValue("0.5") double test,
        @DefaultValue("0.6") double completion,
        @DefaultValue("0.4") double certificate,
        @DefaultValue("0.15") double ageing,
        @DefaultValue("0.4") double selfManagerCorrelation,
        @DefaultValue("24") int confirmingMonths) {

    EstimationPolicy policy() {
        return new EstimationPolicy(
                selfRating,
                managerReview,
                test,
                completion,
                certificate,
                ageing,
                selfManagerCorrelation,
                confirmingMonths);
    }
}
