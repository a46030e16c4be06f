// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.web;

import org.shirube.backend.exchange.internal.SampleCity;
import org.shirube.backend.platform.Allow;
import org.shirube.contract.exchange.SampleView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// How far the sample city is loaded, for whoever looks at a page meanwhile.
@RestController
class SampleController {

    private final SampleCity sample;

    SampleController(SampleCity sample) {
        this.sample = sample;
    }

    @GetMapping("/api/v1/sample")
    @Allow(
            value = {},
            scope = Allow.Scope.OWN)
    Mono<SampleView> state() {
        return sample.state();
    }
}
