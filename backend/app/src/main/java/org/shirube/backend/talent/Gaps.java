// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shirube.backend.promotion.Appointment;
import org.shirube.backend.promotion.Commitments;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.skills.SkillEstimate;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.backend.skills.SkillProfiles;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.backend.training.Enrolment;
import org.shirube.backend.training.EnrolmentState;
import org.shirube.backend.training.Enrolments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// The way from a person to a role, from the stored evidence of today.
@Service
public class Gaps {

    private final SkillProfiles profiles;
    private final SkillEstimates estimates;
    private final Commitments commitments;
    private final DxRoles roles;
    private final Courses courses;
    private final Enrolments enrolments;
    private final Scheduler heavyWork;
    private final Clock clock;
    private final Qualification counts;

    Gaps(
            SkillProfiles profiles,
            SkillEstimates estimates,
            Commitments commitments,
            DxRoles roles,
            Courses courses,
            Enrolments enrolments,
            Scheduler heavyWork,
            Clock clock,
            @Value("${shirube.qualification:CONFIRMED}") Qualification counts) {
        this.profiles = profiles;
        this.estimates = estimates;
        this.commitments = commitments;
        this.roles = roles;
        this.courses = courses;
        this.enrolments = enrolments;
        this.heavyWork = heavyWork;
        this.clock = clock;
        this.counts = counts;
    }

    /// A person beside a role.
    ///
    /// @param skills what is known of the person's skills
    /// @param way the shortest combination of courses, in an order in which they can be taken
    public record Gap(
            String personId,
            DxRole role,
            Function<String, SkillEstimate> skills,
            RoleMatch match,
            List<RoleMatch.Step> smallestChange,
            double probability,
            List<Course> way) {}

    /// The gap of a person to a role, or NOT_FOUND.
    public Mono<Gap> of(String personId, String roleCode) {
        var today = LocalDate.now(clock);
        return Mono.zip(
                        roles.byCode(roleCode),
                        profiles.of(personId).map(profile -> estimates.estimateAll(profile, today)),
                        courses.all().collectList(),
                        enrolments.ofPerson(personId).collectList())
                .publishOn(heavyWork)
                .map(found -> gap(personId, found.getT1(), found.getT2(), found.getT3(), completed(found.getT4())));
    }

    private Gap gap(
            String personId,
            DxRole role,
            Map<String, SkillEstimate> known,
            List<Course> catalogue,
            Set<String> completed) {
        Function<String, SkillEstimate> skills = skill -> known.getOrDefault(skill, SkillEstimate.UNKNOWN);
        var levels = new HashMap<String, Integer>();
        known.forEach((skill, estimate) -> levels.put(skill, estimate.levelOrNone()));
        return new Gap(
                personId,
                role,
                skills,
                RoleMatch.of(role, skills, counts),
                RoleMatch.smallestChange(role, skills),
                RoleMatch.probability(role, skills),
                ShortestWay.find(catalogue, missing(role, skills), levels, completed));
    }

    /// Mandatory levels that are missing; where there are none, those wished for.
    private static Map<String, Integer> missing(DxRole role, Function<String, SkillEstimate> skills) {
        var mandatory = missing(role.mandatory(), skills);
        return mandatory.isEmpty() ? missing(role.requirements(), skills) : mandatory;
    }

    private static Map<String, Integer> missing(
            List<DxRole.Requirement> needs, Function<String, SkillEstimate> skills) {
        return needs.stream()
                .filter(need -> skills.apply(need.skillCode()).levelOrNone() < need.level())
                .collect(Collectors.toMap(DxRole.Requirement::skillCode, DxRole.Requirement::level));
    }

    private static Set<String> completed(List<Enrolment> enrolments) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.state() == EnrolmentState.COMPLETED)
                .map(Enrolment::courseCode)
                .collect(Collectors.toSet());
    }

    /// The role that somebody is compared with who names none: the one wished for, else one held. Empty for neither.
    public Mono<String> usualRole(String personId) {
        var today = LocalDate.now(clock);
        return commitments
                .of(personId)
                .mapNotNull(present -> present.wish() != null
                        ? present.wish()
                        : present.inForceOn(today).stream()
                                .map(Appointment::roleCode)
                                .findFirst()
                                .orElse(null));
    }
}
