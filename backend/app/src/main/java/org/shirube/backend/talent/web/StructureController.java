// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.organization.Units;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.platform.Texts;
import org.shirube.backend.platform.Versions;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.DxRoles;
import org.shirube.backend.promotion.PromotionStructure;
import org.shirube.backend.promotion.WorkedStructure;
import org.shirube.backend.promotion.WorkedStructure.WorkedSeat;
import org.shirube.backend.talent.WorkedStructures;
import org.shirube.contract.platform.Role;
import org.shirube.contract.promotion.StructureView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The structure of a fiscal year with its placements. It is published: it names bodies, roles and numbers, nobody.
@RestController
class StructureController {

    private final WorkedStructures structures;
    private final Units units;
    private final DxRoles roles;
    private final RuleSentences sentences;
    private final Texts texts;

    StructureController(WorkedStructures structures, Units units, DxRoles roles, RuleSentences sentences, Texts texts) {
        this.structures = structures;
        this.units = units;
        this.roles = roles;
        this.sentences = sentences;
        this.texts = texts;
    }

    @GetMapping("/api/v1/structures/{fiscalYear}")
    @Allow({Role.EMPLOYEE, Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.EXECUTIVE, Role.AUDITOR})
    Mono<ResponseEntity<StructureView>> structure(Caller caller, @PathVariable int fiscalYear, Locale locale) {
        return structures
                .of(new FiscalYear(fiscalYear))
                .flatMap(worked -> Mono.zip(
                                units.tree(worked.countedOn()), roles.all().collectMap(DxRole::code))
                        .map(found -> view(worked, found.getT1(), found.getT2(), caller, locale)))
                .map(view ->
                        ResponseEntity.ok().eTag(Versions.etag(view.version())).body(view));
    }

    private StructureView view(
            WorkedStructure worked, UnitTree tree, Map<String, DxRole> known, Caller caller, Locale locale) {
        var structure = worked.structure();
        var year = structure.fiscalYear().year();
        return new StructureView(
                year,
                texts.of(locale, "promotion.structure.name", String.valueOf(year)),
                structure.bodies().stream()
                        .map(body -> new StructureView.BodyView(body.code(), body.name(locale), body.parentCode()))
                        .toList(),
                worked.seats().stream()
                        .filter(seat -> mayKnow(known.get(seat.seat().roleCode()), caller))
                        .map(seat -> seat(seat, structure, tree, known, locale))
                        .toList(),
                Objects.requireNonNullElse(structure.version(), 0L));
    }

    /// Everybody in the office knows the published structure; a security officer from outside only that part of it.
    private static boolean mayKnow(@Nullable DxRole role, Caller caller) {
        return caller.is(Role.EMPLOYEE, Role.HR, Role.DX_LEAD, Role.EXECUTIVE, Role.AUDITOR)
                || (role != null && role.isForSecurity());
    }

    private StructureView.SeatView seat(
            WorkedSeat worked, PromotionStructure structure, UnitTree tree, Map<String, DxRole> known, Locale locale) {
        var seat = worked.seat();
        var role = known.get(seat.roleCode());
        return new StructureView.SeatView(
                worked.id(),
                seat.code(),
                seat.bodyCode(),
                structure.body(seat.bodyCode()).map(body -> body.name(locale)).orElse(seat.bodyCode()),
                seat.roleCode(),
                role == null ? seat.roleCode() : role.nameIn(locale),
                worked.unitCode(),
                worked.unitCode() == null ? null : tree.nameOf(worked.unitCode()),
                worked.placeNames() == null ? scope(seat.scope(), tree, locale) : worked.placeName(locale),
                worked.required(),
                worked.target(),
                seat.phaseIn(),
                sentences.of(worked, tree, locale),
                seat.kind().name(),
                seat.priority());
    }

    private @Nullable String scope(List<String> codes, UnitTree tree, Locale locale) {
        return codes.isEmpty()
                ? null
                : String.join(
                        texts.of(locale, "promotion.rule.join"),
                        codes.stream().map(tree::nameOf).toList());
    }
}
