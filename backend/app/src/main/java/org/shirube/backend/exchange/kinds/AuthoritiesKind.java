// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.Difference;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Authorities;
import org.shirube.backend.organization.Authority;
import org.shirube.backend.organization.Period;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.contract.platform.Role;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Appointing authorities and the basis on which one handles another's people.
@Component
class AuthoritiesKind implements ImportKind {

    private static final ClosedList<String> BASES =
            ClosedList.<String>empty().with("併任", "併任").with("事務委任", "事務委任").with("協定", "協定");

    private final Authorities authorities;

    AuthoritiesKind(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public String name() {
        return "authorities";
    }

    @Override
    public AggregateGroup group() {
        return AggregateGroup.ORGANIZATION;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.HR);
    }

    @Override
    public Mono<Comparison> compare(ImportSheet sheet) {
        return authorities
                .all()
                .collectMap(Authority::name, Function.identity())
                .map(stored -> {
                    sheet.refuseDuplicates("任命権者", row -> row.text("任命権者"));
                    var known = names(sheet, stored.keySet());
                    var changes = new ArrayList<Change<?>>();
                    int unchanged = 0;
                    for (var row : sheet.rows()) {
                        var name = row.requiredText("任命権者");
                        var before = name == null ? null : stored.get(name);
                        var after = name == null ? null : read(row, name, before, known);
                        if (after == null || row.hasProblems()) {
                            continue;
                        }
                        var change = change(row, before, after);
                        if (change == null) {
                            unchanged++;
                        } else {
                            changes.add(change);
                        }
                    }
                    return Comparison.of(changes, unchanged);
                });
    }

    private static Set<String> names(ImportSheet sheet, Set<String> stored) {
        var names = new HashSet<>(stored);
        sheet.rows().forEach(row -> names.add(row.cell("任命権者").raw()));
        return names;
    }

    private static Authority read(ImportRow row, String name, @Nullable Authority before, Set<String> known) {
        var from = row.day("開始日");
        var to = row.day("終了日");
        if (from != null && to != null && to.isBefore(from)) {
            row.problem("終了日", ProblemCode.END_BEFORE_BEGIN, null);
        }
        var period = from != null ? Period.through(from, to) : before == null ? null : before.period();
        return new Authority(
                name,
                before == null ? null : before.version(),
                kept(row.text("名称(英)"), before == null ? null : before.englishName()),
                kept(handler(row, known), before == null ? null : before.handledBy()),
                kept(row.choice("根拠種別", BASES), before == null ? null : before.basis()),
                kept(row.text("根拠"), before == null ? null : before.basisText()),
                period);
    }

    private static @Nullable String handler(ImportRow row, Set<String> known) {
        var handler = row.text("取扱任命権者");
        if (handler != null && !known.contains(handler)) {
            row.problem(
                    "取扱任命権者",
                    ProblemCode.UNKNOWN_CODE,
                    Normalized.nearest(handler, known).orElse(null));
        }
        return handler;
    }

    private static @Nullable String kept(@Nullable String written, @Nullable String stored) {
        return written == null ? stored : written;
    }

    private static @Nullable Change<Authority> change(ImportRow row, @Nullable Authority before, Authority after) {
        var differences = new Difference.Collector()
                .compare("任命権者", before == null ? null : before.name(), after.name())
                .compare("名称(英)", before == null ? null : before.englishName(), after.englishName())
                .compare("取扱任命権者", before == null ? null : before.handledBy(), after.handledBy())
                .compare("根拠種別", before == null ? null : before.basis(), after.basis())
                .compare("根拠", before == null ? null : before.basisText(), after.basisText())
                .compare("開始日", before == null ? null : before.period(), after.period())
                .found();
        return differences.isEmpty()
                ? null
                : new Change<>(
                        after.name(),
                        after.name(),
                        Authority.class,
                        after,
                        after.name(),
                        before == null ? null : before.version(),
                        java.util.List.of(row.number()),
                        differences);
    }
}
