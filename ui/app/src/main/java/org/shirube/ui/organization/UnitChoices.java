// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.organization.UnitView;

/// Units as a tree to choose from.
public final class UnitChoices {

    private static final String PATH = " › ";

    private final Map<String, UnitView> byCode;
    private final List<UnitView> inOrder = new ArrayList<>();

    /// @param units all units of a day in any order
    public UnitChoices(List<UnitView> units) {
        byCode = units.stream().collect(Collectors.toMap(UnitView::code, unit -> unit, (one, other) -> one));
        roots().forEach(this::append);
    }

    private void append(UnitView unit) {
        inOrder.add(unit);
        children(unit).forEach(this::append);
    }

    /// Units without a parent on that day.
    public List<UnitView> roots() {
        return sorted(unit -> unit.parentCode() == null || !byCode.containsKey(unit.parentCode()));
    }

    /// Units directly below one.
    public List<UnitView> children(UnitView parent) {
        return sorted(unit -> parent.code().equals(unit.parentCode()));
    }

    /// All units, each after its parent.
    public List<UnitView> all() {
        return List.copyOf(inOrder);
    }

    /// A unit by code.
    public Optional<UnitView> unit(@Nullable String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    /// What a unit is called, with what it belongs to: 福祉部 › 保育課.
    public String path(UnitView unit) {
        return unit(unit.parentCode())
                .filter(parent -> parent.parentCode() != null || unit.section())
                .map(parent -> parent.name() + PATH + unit.name())
                .orElse(unit.name());
    }

    /// What a code is called; the code itself where the day has no such unit.
    public String name(String code) {
        return unit(code).map(UnitView::name).orElse(code);
    }

    private List<UnitView> sorted(Predicate<UnitView> which) {
        return byCode.values().stream()
                .filter(which)
                .sorted(Comparator.comparing(UnitView::code))
                .toList();
    }
}
