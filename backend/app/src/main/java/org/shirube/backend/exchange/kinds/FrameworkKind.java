// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.platform.Wording;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.skills.SkillItem;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Editions of skill frameworks, a row for each skill. An import publishes a new edition or mends the wording of one;
/// it
/// never takes a skill away.
@Component
class FrameworkKind implements ImportKind {

    private static final int LEVELS = 5;

    private final Frameworks frameworks;
    private final Clock clock;

    FrameworkKind(Frameworks frameworks, Clock clock) {
        this.frameworks = frameworks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "frameworks";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.FRAMEWORKS;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return frameworks.all().collectMap(Framework::id).map(stored -> compare(sheet, stored));
    }

    private Comparison compare(ImportSheet sheet, Map<String, Framework> stored) {
        sheet.refuseDuplicates(
                "項目コード",
                row -> String.join("\n", edition(row), row.cell("項目コード").raw()));
        var editions = new LinkedHashMap<String, Edition>();
        for (var row : sheet.rows()) {
            var code = row.requiredCode("体系コード");
            var version = row.requiredCode("版");
            if (code != null && version != null) {
                var id = Framework.idOf(code, version);
                editions.computeIfAbsent(id, none -> new Edition(code, version, stored.get(id)))
                        .add(row);
            }
        }
        var changes = editions.values().stream()
                .map(edition -> edition.change(clock.instant()))
                .filter(Objects::nonNull)
                .<Change<?>>map(change -> change)
                .toList();
        return Comparison.of(changes, editions.size() - changes.size());
    }

    private static String edition(ImportRow row) {
        return row.cell("体系コード").raw() + "\n" + row.cell("版").raw();
    }

    /// One edition while the file is read.
    private static final class Edition {

        private final String code;
        private final String version;
        private final @Nullable Framework before;
        private final Map<String, SkillItem> items = new LinkedHashMap<>();
        private final Map<String, ParentColumns> areas = new HashMap<>();
        private final List<Integer> rows = new ArrayList<>();
        private final Difference.Collector differences = new Difference.Collector();

        Edition(String code, String version, @Nullable Framework before) {
            this.code = code;
            this.version = version;
            this.before = before;
            if (before != null) {
                before.items().forEach(item -> items.put(item.code(), item));
            }
        }

        void add(ImportRow row) {
            var itemCode = row.requiredCode("項目コード");
            var areaCode = row.requiredCode("領域コード");
            var old = itemCode == null ? null : items.get(itemCode);
            var name = old == null ? row.requiredText("項目名") : or(row.text("項目名"), old.name());
            var area = areaCode == null ? null : area(row, areaCode, old);
            if (itemCode == null || areaCode == null || name == null || area == null || row.hasProblems()) {
                return;
            }
            rows.add(row.number());
            var item = item(row, itemCode, areaCode, area, name, old);
            note(itemCode, old, item);
            items.put(itemCode, item);
        }

        /// An area is called the same on all its rows.
        private @Nullable Wording area(ImportRow row, String areaCode, @Nullable SkillItem old) {
            var area = areas.computeIfAbsent(areaCode, none -> new ParentColumns());
            area.take(row, "領域名", row.text("領域名"));
            area.take(row, "領域名(英)", row.text("領域名(英)"));
            var stored = old != null ? old : ofArea(areaCode);
            String name = area.value("領域名", stored == null ? null : stored.areaName());
            if (name == null) {
                row.requiredText("領域名");
                return null;
            }
            return new Wording(name, area.value("領域名(英)", stored == null ? null : stored.englishAreaName()));
        }

        private @Nullable SkillItem ofArea(String areaCode) {
            return items.values().stream()
                    .filter(item -> item.areaCode().equals(areaCode))
                    .findFirst()
                    .orElse(null);
        }

        private static SkillItem item(
                ImportRow row, String itemCode, String areaCode, Wording area, String name, @Nullable SkillItem old) {
            return new SkillItem(
                    itemCode,
                    areaCode,
                    area.japanese(),
                    name,
                    or(row.text("項目名(英)"), old == null ? null : old.englishName()),
                    or(row.text("定義"), old == null ? null : old.definition()),
                    anchors(row, "", old == null ? List.of() : old.anchors()),
                    anchors(row, "(英)", old == null ? List.of() : old.englishAnchors()),
                    or(row.text("出典"), old == null ? null : old.source()),
                    area.english(),
                    or(row.text("定義(英)"), old == null ? null : old.englishDefinition()));
        }

        private static List<String> anchors(ImportRow row, String language, List<String> old) {
            var anchors = IntStream.range(0, LEVELS)
                    .mapToObj(level -> {
                        var stored = level < old.size() ? old.get(level) : "";
                        return Objects.requireNonNullElse(row.text("段階" + level + language), stored);
                    })
                    .toList();
            return anchors.stream().allMatch(String::isEmpty) ? List.of() : anchors;
        }

        private void note(String itemCode, @Nullable SkillItem old, SkillItem item) {
            if (old == null) {
                differences.compare(itemCode, null, item.name());
            } else if (!old.equals(item)) {
                differences
                        .compare(itemCode + " 項目名", old.name(), item.name())
                        .compare(itemCode + " 領域名", old.areaName(), item.areaName())
                        .compare(itemCode + " 領域名(英)", old.englishAreaName(), item.englishAreaName())
                        .compare(itemCode + " 項目名(英)", old.englishName(), item.englishName())
                        .compare(itemCode + " 定義", old.definition(), item.definition())
                        .compare(itemCode + " 定義(英)", old.englishDefinition(), item.englishDefinition())
                        .compare(itemCode + " 段階", old.anchors(), item.anchors())
                        .compare(itemCode + " 段階(英)", old.englishAnchors(), item.englishAnchors())
                        .compare(itemCode + " 出典", old.source(), item.source());
            }
        }

        @Nullable
        Change<Framework> change(Instant now) {
            var after = List.copyOf(items.values());
            if (after.isEmpty() || before != null && before.items().equals(after)) {
                return null;
            }
            var id = Framework.idOf(code, version);
            var framework = new Framework(
                    id,
                    before == null ? null : before.version(),
                    code,
                    version,
                    before == null ? Framework.State.PUBLISHED : before.state(),
                    after,
                    before == null ? now : before.publishedAt());
            return new Change<>(
                    id,
                    code + " " + version,
                    Framework.class,
                    framework,
                    id,
                    before == null ? null : before.version(),
                    rows,
                    differences.found());
        }

        private static <T> @Nullable T or(@Nullable T fresh, @Nullable T stored) {
            return fresh != null ? fresh : stored;
        }
    }
}
