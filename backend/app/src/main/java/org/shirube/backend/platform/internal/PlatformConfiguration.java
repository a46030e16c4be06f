// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Engine;
import org.shirube.backend.platform.Indexes;
import org.shirube.backend.platform.Job;
import org.shirube.backend.platform.MongoConversions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// The beans that are one of a kind: clock, engine, conversions, the scheduler for heavy work.
@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

    /// The only source of the time.
    ///
    /// @param start a day on which the clock starts instead of today, for demonstrations and tests
    @Bean
    Clock clock(
            @Value("${shirube.zone:Asia/Tokyo}") ZoneId zone,
            @Value("${shirube.clock-start:#{null}}") @Nullable String start) {
        var system = Clock.system(zone);
        if (start == null || start.isBlank()) {
            return system;
        }
        Instant morning = LocalDate.parse(start).atTime(9, 0).atZone(zone).toInstant();
        return Clock.offset(system, Duration.between(system.instant(), morning));
    }

    @Bean
    Engine engine(
            @Value("${shirube.engine:mongodb}") String engine, @Value("${shirube.engine-name:MongoDB}") String name) {
        return new Engine(engine.equals("embedded"), name);
    }

    /// CPU-heavy work runs here, never on the event loop.
    @Bean(destroyMethod = "dispose")
    Scheduler heavyWork() {
        return Schedulers.newBoundedElastic(Math.max(2, Runtime.getRuntime().availableProcessors()), 10_000, "heavy");
    }

    @Bean
    Indexes jobIndexes() {
        return new Indexes(Job.class, List.of(), List.of(Indexes.Key.on("state")));
    }

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoConversions.all();
    }
}
