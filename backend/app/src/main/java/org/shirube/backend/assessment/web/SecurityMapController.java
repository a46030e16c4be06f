// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.time.Duration;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Drill;
import org.shirube.backend.assessment.SecurityMap;
import org.shirube.backend.assessment.UnitDrills;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.psychometrics.GroupRates;
import org.shirube.contract.assessment.SecurityMapView;
import org.shirube.contract.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Results of drills by section: heads see the own sections, the security officer and the DX lead all. Nobody is named.
@RestController
class SecurityMapController {

    private final SecurityMap map;

    SecurityMapController(SecurityMap map) {
        this.map = map;
    }

    @GetMapping("/api/v1/security-map")
    @Allow({Role.MANAGER, Role.DX_LEAD, Role.SECURITY_OFFICER})
    Mono<SecurityMapView> map(Caller caller) {
        return map.all()
                .map(found -> caller.is(Role.DX_LEAD, Role.SECURITY_OFFICER) ? found : found.within(caller.headOf()))
                .map(SecurityMapController::view);
    }

    private static SecurityMapView view(SecurityMap.Found found) {
        return new SecurityMapView(
                found.drills().stream()
                        .sorted(Comparator.comparing(Drill::day).reversed())
                        .map(drill -> new SecurityMapView.DrillView(
                                drill.code(),
                                drill.day(),
                                drill.subject(),
                                drill.difficulty().name()))
                        .toList(),
                found.units().values().stream()
                        .sorted(Comparator.comparing(UnitDrills::unit))
                        .map(unit -> row(unit, found.tree().nameOf(unit.unit())))
                        .toList());
    }

    private static SecurityMapView.UnitRates row(UnitDrills unit, String name) {
        return switch (unit) {
            case UnitDrills.Hidden hidden ->
                new SecurityMapView.UnitRates(hidden.unit(), name, "HIDDEN", null, null, null, null, null);
            case UnitDrills.NotComparable not -> row(not.observed(), not.unit(), name, "NOT_COMPARABLE", null, null);
            case UnitDrills.Comparable both ->
                row(both.observed(), both.unit(), name, "COMPARABLE", both.reporting(), both.clicking());
        };
    }

    private static SecurityMapView.UnitRates row(
            UnitDrills.Observed observed,
            String code,
            String name,
            String state,
            GroupRates.@Nullable Rate reporting,
            GroupRates.@Nullable Rate clicking) {
        return new SecurityMapView.UnitRates(
                code,
                name,
                state,
                observed.people(),
                observed.mails(),
                rate(observed.reporting(), reporting),
                rate(observed.clicking(), clicking),
                minutes(observed.medianTimeToReport()));
    }

    private static SecurityMapView.RateView rate(double observed, GroupRates.@Nullable Rate corrected) {
        return corrected == null
                ? new SecurityMapView.RateView(observed, null, null, null)
                : new SecurityMapView.RateView(observed, corrected.value(), corrected.lower(), corrected.upper());
    }

    private static @Nullable Integer minutes(@Nullable Duration time) {
        return time == null ? null : Math.toIntExact(time.toMinutes());
    }
}
