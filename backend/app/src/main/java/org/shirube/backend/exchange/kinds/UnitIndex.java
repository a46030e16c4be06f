// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Authority;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Units;
import reactor.core.publisher.Mono;

/// Finds units by code or, where a column holds names, by name.
final class UnitIndex {

    private final Map<String, OrgUnit> byCode = new HashMap<>();
    private final Map<String, List<OrgUnit>> byName;
    private final Map<String, Authority> authorities = new HashMap<>();

    private UnitIndex(Collection<OrgUnit> units, Collection<Authority> authorities) {
        units.forEach(unit -> byCode.put(unit.code(), unit));
        byName = units.stream().collect(java.util.stream.Collectors.groupingBy(unit -> Normalized.word(unit.name())));
        authorities.forEach(authority -> this.authorities.put(authority.name(), authority));
    }

    static UnitIndex of(Collection<OrgUnit> units, Collection<Authority> authorities) {
        return new UnitIndex(units, authorities);
    }

    /// All units ever.
    static Mono<UnitIndex> of(Units units) {
        return units.all().collectList().map(all -> of(all, List.of()));
    }

    @Nullable
    OrgUnit byCode(String code) {
        return byCode.get(code);
    }

    /// The unit of a row's 所属コード on a day; what is wrong goes to the row.
    @Nullable
    OrgUnit of(ImportRow row, String column, @Nullable LocalDate day) {
        var written = row.text(column);
        if (written == null) {
            return null;
        }
        var unit = find(written, day);
        if (unit != null) {
            return unit;
        }
        var code = row.code(column);
        if (code != null) {
            var known = byCode.values().stream()
                    .filter(candidate -> day == null || candidate.existsOn(day))
                    .toList();
            var words = code.chars().allMatch(c -> c < 128)
                    ? known.stream().map(OrgUnit::code).toList()
                    : known.stream().map(OrgUnit::name).toList();
            row.problem(
                    column,
                    ProblemCode.UNKNOWN_UNIT,
                    Normalized.nearest(written, words).orElse(null));
        }
        return null;
    }

    private @Nullable OrgUnit find(String written, @Nullable LocalDate day) {
        var byItsCode = byCode.get(Normalized.code(written));
        if (byItsCode != null && (day == null || byItsCode.existsOn(day))) {
            return byItsCode;
        }
        var named = byName.getOrDefault(Normalized.word(written), List.of()).stream()
                .filter(unit -> day == null || unit.existsOn(day))
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /// Whether people of an authority may be posted to the unit: it is their own, or a basis between the two is
    /// recorded.
    boolean mayWorkIn(String authority, OrgUnit unit, LocalDate day) {
        return authority.equals(unit.authority())
                || handles(authority, unit.authority(), day)
                || handles(unit.authority(), authority, day);
    }

    private boolean handles(String handler, String owner, LocalDate day) {
        var authority = authorities.get(owner);
        return authority != null && handler.equals(authority.handledBy()) && authority.hasBasisOn(day);
    }
}
