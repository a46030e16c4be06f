// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Person;
import org.shirube.backend.skills.Evidence;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillEstimates;
import org.shirube.backend.skills.SkillProfile;
import org.shirube.contract.skills.ProfileView;
import org.springframework.stereotype.Component;

/// Profiles as a caller may see them: every skill of the framework in its order, then skills of earlier editions.
@Component
class ProfileViews {

    private final SkillEstimates estimates;

    ProfileViews(SkillEstimates estimates) {
        this.estimates = estimates;
    }

    ProfileView view(
            Person person,
            SkillProfile profile,
            Framework framework,
            ProfileFields fields,
            LocalDate asOf,
            Locale locale) {
        var bySkill = profile.evidence().stream()
                .filter(evidence -> !evidence.date().isAfter(asOf))
                .collect(Collectors.groupingBy(Evidence::skillCode, TreeMap::new, Collectors.toList()));
        var skills = new ArrayList<ProfileView.SkillView>();
        framework.items().forEach(item -> {
            var evidence = bySkill.remove(item.code());
            skills.add(skill(
                    item.code(),
                    item.name(locale),
                    item.areaName(locale),
                    evidence == null ? List.of() : evidence,
                    fields,
                    asOf));
        });
        bySkill.forEach((code, evidence) -> skills.add(skill(code, code, "", evidence, fields, asOf)));
        return new ProfileView(person.id(), person.numberOn(asOf).orElse(null), asOf, skills);
    }

    private ProfileView.SkillView skill(
            String code, String name, String area, List<Evidence> evidence, ProfileFields fields, LocalDate asOf) {
        var estimate = estimates.estimate(evidence, asOf);
        return new ProfileView.SkillView(
                code,
                name,
                area,
                estimate.level(),
                estimate.confirmedLevel(),
                estimate.confirmed(),
                known(estimate.known(), estimate.estimate()),
                known(estimate.known(), estimate.standardError()),
                pieces(evidence, fields, asOf),
                kinds(evidence, fields));
    }

    private static @Nullable Double known(boolean known, double value) {
        return known ? value : null;
    }

    private List<ProfileView.EvidenceView> pieces(List<Evidence> evidence, ProfileFields fields, LocalDate asOf) {
        var shown = evidence.stream()
                .filter(piece -> fields.showsPieces(piece.kind()))
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        var counting = Set.copyOf(estimates.counting(evidence, asOf));
        return shown.stream()
                .sorted(Comparator.comparing(Evidence::date)
                        .thenComparing(Evidence::id)
                        .reversed())
                .map(piece -> new ProfileView.EvidenceView(
                        piece.kind().name(),
                        piece.value(),
                        piece.standardError(),
                        piece.date(),
                        piece.source(),
                        counting.contains(piece)))
                .toList();
    }

    private static List<String> kinds(List<Evidence> evidence, ProfileFields fields) {
        return evidence.stream()
                .map(Evidence::kind)
                .filter(kind -> fields.showsKinds() && !fields.showsPieces(kind))
                .distinct()
                .sorted()
                .map(EvidenceKind::name)
                .toList();
    }
}
