// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.backend.TestBackend;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Identifiers;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/// One import is worked on by one at a time.
@TestBackend
class ImportWorkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    ImportWork work;

    @Test
    void whoeverSeesAPreviewMayApplyItAtOnceAlthoughItsWorkIsJustEnding() {
        var importId = Identifiers.next();
        var preview = Sinks.<String>one();
        var applied = Sinks.<String>one();
        work.run(importId, preview.asMono(), ImportWork::nobodyAsks);

        work.run(importId, Mono.fromRunnable(() -> applied.tryEmitValue("applied")), applied::tryEmitError);
        preview.tryEmitValue("previewed");

        assertThat(applied.asMono().block(PATIENCE)).isEqualTo("applied");
    }

    @Test
    void nobodyElseWorksOnAnImportThatIsStillWorkedOn() {
        var importId = Identifiers.next();
        var first = Sinks.<String>one();
        var second = new ArrayList<String>();
        var refused = Sinks.<Throwable>one();
        work.run(importId, first.asMono(), ImportWork::nobodyAsks);

        work.run(importId, Mono.fromRunnable(() -> second.add("applied")), refused::tryEmitValue);

        assertThat(refused.asMono().block(PATIENCE)).isInstanceOf(BusinessProblem.class);
        assertThat(second).isEqualTo(List.of());
        first.tryEmitValue("ended");
    }
}
