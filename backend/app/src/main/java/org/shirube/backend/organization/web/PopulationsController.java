// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.Populations;
import org.shirube.backend.organization.Sights;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.organization.PopulationView;
import org.shirube.contract.platform.Role;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Says a population in words and counts its people while somebody chooses it.
@RestController
class PopulationsController {

    private final Populations populations;
    private final Sights sights;
    private final Clock clock;

    PopulationsController(Populations populations, Sights sights, Clock clock) {
        this.populations = populations;
        this.sights = sights;
        this.clock = clock;
    }

    @PostMapping("/api/v1/populations/preview")
    @Allow(value = Role.HR, changes = false)
    Mono<PopulationView> preview(
            @RequestBody Map<String, Object> expression,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            Locale locale) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        var population = populations.parse(expression);
        return populations
                .members(population, day)
                .filter(person -> sights.of(caller, person, day).exists())
                .count()
                .map(people -> new PopulationView(populations.sentence(population, locale), Math.toIntExact(people)));
    }
}
