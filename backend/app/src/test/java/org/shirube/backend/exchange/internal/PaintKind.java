// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.EventConsumer;
import org.shirube.backend.platform.Indexes;
import org.shirube.backend.platform.OutboxEvent;
import org.shirube.backend.platform.OutboxSource;
import org.shirube.contract.platform.Role;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;

/// The smallest kind of import: paints with a code, a name and a label that no two of them share.
@TestConfiguration(proxyBeanMethods = false)
class PaintKind {

    /// How often the event of each change arrived, by event.
    static final Map<String, AtomicInteger> ARRIVED = new ConcurrentHashMap<>();

    @Bean
    ImportKind paints(ReactiveMongoTemplate mongo) {
        return new Paints(mongo);
    }

    @Bean
    OutboxSource paintOutbox() {
        return new OutboxSource(Paint.class);
    }

    @Bean
    Indexes paintIndexes() {
        return new Indexes(Paint.class, List.of(Indexes.Key.sparseOn("label")), List.of());
    }

    @Bean
    EventConsumer paintEvents() {
        return new EventConsumer() {
            @Override
            public Set<String> types() {
                return Set.of("paints.painted");
            }

            @Override
            public Mono<Void> on(OutboxEvent event) {
                return Mono.fromRunnable(() -> ARRIVED.computeIfAbsent(event.eventId(), id -> new AtomicInteger())
                        .incrementAndGet());
            }
        };
    }

    private record Paints(ReactiveMongoTemplate mongo) implements ImportKind {

        @Override
        public String name() {
            return "paints";
        }

        @Override
        public AggregateGroup group() {
            return AggregateGroup.ROLES;
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.HR);
        }

        @Override
        public Mono<Comparison> compare(ImportSheet sheet) {
            sheet.refuseDuplicates("塗料コード", row -> row.code("塗料コード"));
            return mongo.findAll(Paint.class).collectMap(Paint::code).map(stored -> compare(sheet, stored));
        }

        private static Comparison compare(ImportSheet sheet, Map<String, Paint> stored) {
            var changes = new ArrayList<Change<?>>();
            int unchanged = 0;
            for (var row : sheet.rows()) {
                var code = row.requiredCode("塗料コード");
                var name = row.requiredName("塗料名");
                if (code == null || name == null) {
                    continue;
                }
                var before = stored.get(code);
                if (before != null && before.name().equals(name) && same(before.label(), row.text("付箋"))) {
                    unchanged++;
                } else {
                    changes.add(change(row, code, name, before));
                }
            }
            return Comparison.of(changes, unchanged);
        }

        private static boolean same(@Nullable String one, @Nullable String other) {
            return java.util.Objects.equals(one, other);
        }

        private static Change<Paint> change(ImportRow row, String code, String name, @Nullable Paint before) {
            var event = OutboxEvent.of("paints.painted", Instant.EPOCH, Map.of("code", code));
            var version = before == null ? null : before.version();
            var after =
                    new Paint(code, version, name, row.text("付箋"), code.endsWith("00") ? List.of(event) : List.of());
            var differences = new Difference.Collector()
                    .compare("塗料名", before == null ? null : before.name(), name)
                    .found();
            return new Change<>(code, name, Paint.class, after, code, version, List.of(row.number()), differences);
        }
    }
}
