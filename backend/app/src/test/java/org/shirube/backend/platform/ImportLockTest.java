// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestEngine;

class ImportLockTest {

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void onlyOneImportHoldsAGroupAndEveryoneElseWaits(TestEngine engine) {
        var lock = new ImportLock(engine.template(), Clock.systemUTC());

        lock.take(AggregateGroup.COURSES, "first").block();
        lock.take(AggregateGroup.COURSES, "first").block();

        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> lock.take(AggregateGroup.COURSES, "second").block());
        assertThatExceptionOfType(BusinessProblem.class)
                .isThrownBy(() -> lock.guard(AggregateGroup.COURSES, reactor.core.publisher.Mono.just(1))
                        .block());
        assertThat(lock.guard(AggregateGroup.ROLES, reactor.core.publisher.Mono.just(1))
                        .block())
                .isEqualTo(1);

        lock.release(AggregateGroup.COURSES, "second").block();
        assertThat(lock.isHeld(AggregateGroup.COURSES).block()).isTrue();
        lock.release(AggregateGroup.COURSES, "first").block();
        assertThat(lock.isHeld(AggregateGroup.COURSES).block()).isFalse();
    }
}
