// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.internal;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.shirube.backend.organization.PersonFacts;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.backend.skills.SkillProfiles;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Levels of a skill, for populations that ask for it.
@Component
class SkillFacts implements PersonFacts {

    private final SkillProfiles profiles;
    private final SkillEstimates estimates;
    private final Frameworks frameworks;

    SkillFacts(SkillProfiles profiles, SkillEstimates estimates, Frameworks frameworks) {
        this.profiles = profiles;
        this.estimates = estimates;
        this.frameworks = frameworks;
    }

    @Override
    public Kind kind() {
        return Kind.SKILL;
    }

    @Override
    public Mono<Map<String, Integer>> values(String code, LocalDate asOf) {
        return profiles.all()
                .flatMapIterable(profile -> level(profile, code, asOf).stream().toList())
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Optional<Map.Entry<String, Integer>> level(SkillProfile profile, String code, LocalDate asOf) {
        return Optional.ofNullable(estimates.estimate(profile.of(code), asOf).level())
                .map(level -> Map.entry(profile.personId(), level));
    }

    @Override
    public String nameOf(String code, Locale locale) {
        return frameworks.lastKnown().nameOf(code, locale);
    }
}
