// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The organisation on a day: the units that exist then, and which lies below which.
public final class UnitTree {

    private final LocalDate asOf;
    private final Map<String, OrgUnit> existing;
    private final Map<String, OrgUnit> known;
    private final Map<String, List<String>> below;

    private UnitTree(LocalDate asOf, Map<String, OrgUnit> existing, Map<String, OrgUnit> known) {
        this.asOf = asOf;
        this.existing = existing;
        this.known = known;
        this.below = existing.values().stream()
                .filter(unit -> unit.parentCode() != null)
                .sorted(Comparator.comparing(OrgUnit::code))
                .collect(Collectors.groupingBy(
                        unit -> Objects.requireNonNull(unit.parentCode()),
                        Collectors.mapping(OrgUnit::code, Collectors.toList())));
    }

    /// The tree of a day.
    ///
    /// @param units all units ever, also those that are closed or not yet open on the day
    public static UnitTree of(Collection<OrgUnit> units, LocalDate asOf) {
        var known = units.stream().collect(Collectors.toUnmodifiableMap(OrgUnit::code, unit -> unit));
        var existing = units.stream()
                .filter(unit -> unit.existsOn(asOf))
                .collect(Collectors.toUnmodifiableMap(OrgUnit::code, unit -> unit));
        return new UnitTree(asOf, existing, known);
    }

    /// The day that the tree shows.
    public LocalDate asOf() {
        return asOf;
    }

    /// Units that exist on the day, by code.
    public List<OrgUnit> units() {
        return byCode(unit -> true);
    }

    /// The unit with this code, if it exists on the day.
    public Optional<OrgUnit> unit(String code) {
        return Optional.ofNullable(existing.get(code));
    }

    /// The name of a unit, also of one that does not exist on the day; the code itself where nobody knows it, empty for
    /// null.
    public String nameOf(@Nullable String code) {
        if (code == null) {
            return "";
        }
        var unit = known.get(code);
        return unit == null ? code : unit.name();
    }

    /// The unit and every unit below it; a code that is not in the tree stands alone.
    public Set<String> subtree(String code) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(code));
        while (!open.isEmpty()) {
            var next = open.removeFirst();
            if (found.add(next)) {
                open.addAll(below.getOrDefault(next, List.of()));
            }
        }
        return found;
    }

    /// The unit and every unit above it, from below to the top.
    public List<OrgUnit> upwards(@Nullable String code) {
        var seen = new HashSet<String>();
        return Stream.iterate(
                        existing(code),
                        Optional::isPresent,
                        unit -> unit.flatMap(known -> existing(known.parentCode())))
                .flatMap(Optional::stream)
                .takeWhile(unit -> seen.add(unit.code()))
                .toList();
    }

    /// The nearest 課等 at or above a unit.
    public Optional<OrgUnit> sectionOf(@Nullable String unitCode) {
        return upwards(unitCode).stream().filter(OrgUnit::section).findFirst();
    }

    /// All 課等, by code.
    public List<OrgUnit> sections() {
        return byCode(OrgUnit::section);
    }

    /// Codes of the units that a person heads or deputises, with every unit below them.
    public Set<String> headedBy(String personId) {
        return subtreesOf(unit -> isOfficer(unit.head(), personId) || isOfficer(unit.deputy(), personId));
    }

    /// Codes of the units whose training a person looks after, with every unit below them.
    public Set<String> clerkedBy(String personId) {
        return subtreesOf(unit -> isOfficer(unit.clerk(), personId));
    }

    /// Units that a person heads (所属長), without their deputies and without the units below them.
    public List<OrgUnit> ledBy(String personId) {
        return byCode(unit -> isOfficer(unit.head(), personId));
    }

    private Set<String> subtreesOf(Predicate<OrgUnit> which) {
        return byCode(which).stream()
                .flatMap(unit -> subtree(unit.code()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<OrgUnit> byCode(Predicate<OrgUnit> which) {
        return existing.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(OrgUnit::code))
                .toList();
    }

    private Optional<OrgUnit> existing(@Nullable String code) {
        return code == null ? Optional.empty() : unit(code);
    }

    private static boolean isOfficer(OrgUnit.@Nullable Officer officer, String personId) {
        return officer != null && personId.equals(officer.personId());
    }
}
