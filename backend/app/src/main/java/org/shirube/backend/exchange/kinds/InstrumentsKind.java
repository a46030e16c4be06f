// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Instrument;
import org.shirube.backend.assessment.Instruments;
import org.shirube.backend.assessment.Item;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.Frameworks;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Instruments: a row is an item, rows of one code and edition make an instrument.
///
/// Items that a partial file does not name stay; a complete file is the whole instrument. Campaigns that are open
/// keep
/// the copy that they were opened with.
@Component
class InstrumentsKind implements ImportKind {

    private final Instruments instruments;
    private final Frameworks frameworks;
    private final Clock clock;

    InstrumentsKind(Instruments instruments, Frameworks frameworks, Clock clock) {
        this.instruments = instruments;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "instruments";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.INSTRUMENTS;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return Mono.zip(instruments.all().collectMap(Instrument::id), frameworks.current())
                .map(stored -> compare(sheet, stored.getT1(), stored.getT2()));
    }

    private Comparison compare(ImportSheet sheet, Map<String, Instrument> stored, Framework framework) {
        sheet.refuseDuplicates(InstrumentItems.ITEM, InstrumentsKind::key);
        var changes = new ArrayList<Change<?>>();
        int unchanged = 0;
        for (var rows : byInstrument(sheet).entrySet()) {
            var before = stored.get(rows.getKey());
            var after = instrument(rows.getKey(), rows.getValue(), before, framework, sheet.scope());
            if (after.isEmpty()) {
                continue;
            }
            if (after.get().equals(before)) {
                unchanged++;
            } else {
                changes.add(change(before, after.get(), rows.getValue()));
            }
        }
        return Comparison.of(changes, unchanged);
    }

    private static @Nullable String key(ImportRow row) {
        var instrument = row.code(InstrumentItems.INSTRUMENT);
        var edition = row.code(InstrumentItems.EDITION);
        var item = row.code(InstrumentItems.ITEM);
        return instrument == null || edition == null || item == null ? null : instrument + "\n" + edition + "\n" + item;
    }

    private static Map<String, List<ImportRow>> byInstrument(ImportSheet sheet) {
        var rows = new LinkedHashMap<String, List<ImportRow>>();
        for (var row : sheet.rows()) {
            var code = row.requiredCode(InstrumentItems.INSTRUMENT);
            var edition = row.requiredCode(InstrumentItems.EDITION);
            row.requiredCode(InstrumentItems.ITEM);
            if (code != null && edition != null) {
                rows.computeIfAbsent(Instrument.idOf(code, edition), id -> new ArrayList<>())
                        .add(row);
            }
        }
        return rows;
    }

    /// The instrument after the import, empty where no row of it can be used.
    private Optional<Instrument> instrument(
            String id,
            List<ImportRow> rows,
            @Nullable Instrument before,
            Framework framework,
            ImportSheet.Scope scope) {
        var head = InstrumentHead.of(rows, before);
        var items = new LinkedHashMap<String, Item>();
        if (before != null && scope == ImportSheet.Scope.PARTIAL) {
            before.items().forEach(item -> items.put(item.code(), item));
        }
        var reader = new InstrumentItems(head.kind(), framework);
        for (var row : rows) {
            var known = Optional.ofNullable(before)
                    .flatMap(instrument -> instrument.item(String.valueOf(row.code(InstrumentItems.ITEM))));
            reader.item(row, known.orElse(null)).ifPresent(item -> items.put(item.code(), item));
        }
        return head.usable() && !items.isEmpty()
                ? Optional.of(after(id, head, before, List.copyOf(items.values())))
                : Optional.empty();
    }

    private Instrument after(String id, InstrumentHead head, @Nullable Instrument before, List<Item> items) {
        return new Instrument(
                id,
                before == null ? null : before.version(),
                head.code(),
                head.edition(),
                head.title(),
                head.englishTitle(),
                head.kind(),
                items,
                before != null && same(before, head, items) ? before.changedAt() : clock.instant(),
                before != null && before.items().equals(items) ? before.calibration() : null);
    }

    private static boolean same(Instrument before, InstrumentHead head, List<Item> items) {
        return before.title().equals(head.title())
                && java.util.Objects.equals(before.englishTitle(), head.englishTitle())
                && before.kind() == head.kind()
                && before.items().equals(items);
    }

    private static Change<Instrument> change(@Nullable Instrument before, Instrument after, List<ImportRow> rows) {
        return new Change<>(
                after.code() + " " + after.edition(),
                after.title(),
                Instrument.class,
                after,
                after.id(),
                before == null ? null : before.version(),
                rows.stream().map(ImportRow::number).toList(),
                differences(before, after));
    }

    private static List<Difference> differences(@Nullable Instrument before, Instrument after) {
        var found = new Difference.Collector()
                .compare(InstrumentItems.TITLE, before == null ? null : before.title(), after.title())
                .compare(
                        InstrumentItems.ENGLISH_TITLE,
                        before == null ? null : before.englishTitle(),
                        after.englishTitle())
                .compare(
                        InstrumentItems.KIND,
                        before == null ? null : InstrumentHead.KINDS.name(before.kind()),
                        InstrumentHead.KINDS.name(after.kind()));
        var codes = new LinkedHashMap<String, Item>();
        if (before != null) {
            before.items().forEach(item -> codes.put(item.code(), item));
        }
        after.items().forEach(item -> InstrumentItems.compare(found, codes.remove(item.code()), item));
        codes.values().forEach(gone -> found.compare(gone.code(), gone.text().japanese(), null));
        return found.found();
    }
}
