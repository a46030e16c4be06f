// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.time.Clock;
import org.shirube.backend.platform.ImportLock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Goes on with imports that a crash interrupted, gives back locks that nobody needs any more, and forgets files that
/// have run out.
@Component
class ImportRecovery {

    private final Imports imports;
    private final ImportStore store;
    private final ImportWork work;
    private final ImportLock lock;
    private final Clock clock;

    ImportRecovery(Imports imports, ImportStore store, ImportWork work, ImportLock lock, Clock clock) {
        this.imports = imports;
        this.store = store;
        this.work = work;
        this.lock = lock;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void onceReady() {
        work.watch(watched -> round());
    }

    /// Goes once over everything.
    Mono<Void> round() {
        return unfinished().then(locks()).then(expired());
    }

    private Mono<Void> unfinished() {
        return store.unfinished()
                .filterWhen(job -> work.isWorkedOn(job.id()).map(busy -> !busy))
                .doOnNext(job -> imports.goOn(job.id()))
                .then();
    }

    /// A crash between taking the lock and the point of no return, or between the last change and giving it back.
    private Mono<Void> locks() {
        return lock.holders()
                .filterWhen(holder -> work.isWorkedOn(holder.importId()).map(busy -> !busy))
                .filterWhen(holder -> store.job(holder.importId())
                        .map(job -> job.state() != ImportJob.State.APPLYING)
                        .defaultIfEmpty(true))
                .concatMap(holder -> lock.release(holder.group(), holder.importId()))
                .then();
    }

    private Mono<Void> expired() {
        return store.keptSince(clock.instant().minus(ImportJob.LIFE))
                .concatMap(job -> store.forget(job.forgotten()))
                .then();
    }
}
