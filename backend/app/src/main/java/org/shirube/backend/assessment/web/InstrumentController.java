// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.web;

import java.util.List;
import java.util.Locale;
import org.shirube.backend.assessment.Instruments;
import org.shirube.backend.platform.Allow;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.assessment.InstrumentView;
import org.shirube.contract.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The instruments that a campaign can be made of.
@RestController
class InstrumentController {

    private final Instruments instruments;
    private final InstrumentViews views;

    InstrumentController(Instruments instruments, InstrumentViews views) {
        this.instruments = instruments;
        this.views = views;
    }

    @GetMapping("/api/v1/instruments")
    @Allow({Role.HR, Role.DX_LEAD, Role.SECURITY_OFFICER, Role.AUDITOR})
    Mono<List<InstrumentView>> instruments(Caller caller, Locale locale) {
        return instruments
                .all()
                .filter(instrument -> InstrumentFields.showsInstrument(instrument.kind(), caller))
                .concatMap(instrument -> views.view(instrument, locale))
                .collectList();
    }
}
