// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.internal;

import java.util.List;
import org.shirube.backend.platform.Indexes;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.backend.skills.SkillProfile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Indexes and the estimation by the office's settings.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SkillSettings.class)
class SkillStores {

    @Bean
    SkillEstimates skillEstimates(SkillSettings settings) {
        return new SkillEstimates(settings.policy());
    }

    @Bean
    Indexes frameworkIndexes() {
        return new Indexes(Framework.class, List.of(), List.of(Indexes.Key.on("state", "publishedAt")));
    }

    @Bean
    Indexes skillProfileIndexes() {
        return new Indexes(SkillProfile.class, List.of(), List.of(Indexes.Key.on("changedAt")));
    }
}
