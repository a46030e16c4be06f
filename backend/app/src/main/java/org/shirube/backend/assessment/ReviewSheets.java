// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Person;
import org.shirube.backend.promotion.Commitments;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.promotion.PersonCommitments;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.backend.skills.SkillProfiles;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Makes the sheets of people, those of a whole unit with as many reads as that of one.
@Component
class ReviewSheets {

    private final Instruments instruments;
    private final SkillProfiles profiles;
    private final SkillEstimates estimates;
    private final Commitments commitments;
    private final DxRoles roles;
    private final Clock clock;

    ReviewSheets(
            Instruments instruments,
            SkillProfiles profiles,
            SkillEstimates estimates,
            Commitments commitments,
            DxRoles roles,
            Clock clock) {
        this.instruments = instruments;
        this.profiles = profiles;
        this.estimates = estimates;
        this.commitments = commitments;
        this.roles = roles;
        this.clock = clock;
    }

    /// The sheets of those who have submitted, by person id.
    Mono<Map<String, ReviewSheet>> of(Campaign campaign, Collection<Person> people, Map<String, Response> submitted) {
        var asked =
                people.stream().filter(one -> submitted.containsKey(one.id())).toList();
        if (asked.isEmpty()) {
            return Mono.just(Map.of());
        }
        var ids = asked.stream().map(Person::id).toList();
        return Mono.zip(
                        instruments.of(campaign),
                        profiles.byIds(ids).collectMap(SkillProfile::personId),
                        commitments.byIds(ids).collectMap(PersonCommitments::id),
                        roles.all().collectList())
                .map(known -> {
                    var sheets = new HashMap<String, ReviewSheet>();
                    for (var person : asked) {
                        sheets.put(
                                person.id(),
                                new ReviewSheet(
                                        known.getT1(),
                                        Objects.requireNonNull(submitted.get(person.id()))
                                                .byItem(),
                                        confirmed(known.getT2().get(person.id())),
                                        required(person, known.getT3().get(person.id()), known.getT4())));
                    }
                    return sheets;
                });
    }

    private Map<String, Integer> confirmed(@Nullable SkillProfile profile) {
        var levels = new HashMap<String, Integer>();
        if (profile != null) {
            estimates.estimateAll(profile, today()).forEach((skill, estimate) -> {
                if (estimate.confirmedLevel() != null) {
                    levels.put(skill, estimate.confirmedLevel());
                }
            });
        }
        return levels;
    }

    private Map<String, Integer> required(Person person, @Nullable PersonCommitments held, List<DxRole> all) {
        return RoleDemands.of(person, held == null ? PersonCommitments.none(person.id()) : held, all, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
