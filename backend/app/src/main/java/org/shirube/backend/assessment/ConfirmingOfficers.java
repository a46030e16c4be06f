// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;
import org.shirube.backend.organization.UnitTree;

/// Who confirms whose self-rating on a day: the head of the 課等 of the 本務; for the head, the head of the unit above.
///
/// Where the head is away, is not known, or came less than three months ago, the deputy confirms, and without one the
/// head of the unit above.
public final class ConfirmingOfficers {

    /// A head who came later does not know the people yet, and is not asked.
    static final int MONTHS_TO_KNOW_PEOPLE = 3;

    private final UnitTree tree;
    private final Map<String, Person> officers;

    /// @param tree of the day
    /// @param officers heads and deputies by person id, those of [#officersOf(UnitTree, Set)] at least
    public ConfirmingOfficers(UnitTree tree, Map<String, Person> officers) {
        this.tree = tree;
        this.officers = Map.copyOf(officers);
    }

    /// Ids of heads and deputies of units and of all units above them.
    public static Set<String> officersOf(UnitTree tree, Set<String> unitCodes) {
        var ids = new LinkedHashSet<String>();
        unitCodes.stream()
                .flatMap(code -> tree.upwards(code).stream())
                .distinct()
                .flatMap(unit -> Stream.of(unit.head(), unit.deputy()).<String>mapMulti(ConfirmingOfficers::known))
                .forEach(ids::add);
        return ids;
    }

    private static void known(OrgUnit.@Nullable Officer officer, Consumer<String> accept) {
        if (officer != null && officer.personId() != null) {
            accept.accept(officer.personId());
        }
    }

    /// The id of who confirms a person; empty where nobody can, and for people without a 本務.
    public Optional<String> of(Person person) {
        return mainUnit(person)
                .flatMap(unit -> responsible(unit).stream()
                        .filter(above -> !isHead(above, person.id()))
                        .flatMap(above -> present(above).stream())
                        .filter(officer -> !officer.equals(person.id()))
                        .findFirst());
    }

    /// The 課等 of somebody's 本務, or the unit itself where there is none above it.
    public Optional<String> sectionOf(Person person) {
        return mainUnit(person).map(this::sectionOf);
    }

    /// The 課等 of a unit, or the unit itself.
    public String sectionOf(String unitCode) {
        return tree.sectionOf(unitCode).map(OrgUnit::code).orElse(unitCode);
    }

    /// Whether somebody is head of the 課等 of the own 本務: then the unit above confirms, and nobody below.
    public boolean headsOwnSection(Person person) {
        return sectionOf(person)
                .flatMap(tree::unit)
                .filter(unit -> isHead(unit, person.id()))
                .isPresent();
    }

    /// Units whose people an officer confirms, as far as the own units and all below them go.
    public Set<String> unitsOf(String officer) {
        var units = new LinkedHashSet<String>();
        for (var unit : ledBy(officer)) {
            tree.subtree(unit.code()).stream()
                    .filter(code -> first(code).filter(officer::equals).isPresent())
                    .forEach(units::add);
        }
        return units;
    }

    /// Ids of the heads whom an officer may have to confirm: those of all units below the own ones.
    public Set<String> headsBelow(String officer) {
        var heads = new LinkedHashSet<String>();
        for (var unit : ledBy(officer)) {
            tree.subtree(unit.code()).stream()
                    .flatMap(code -> tree.unit(code).stream())
                    .map(OrgUnit::head)
                    .<String>mapMulti(ConfirmingOfficers::known)
                    .forEach(heads::add);
        }
        heads.remove(officer);
        return heads;
    }

    private List<OrgUnit> ledBy(String officer) {
        return ledBy(tree, officer);
    }

    /// Units that somebody heads or deputises, without those below.
    public static List<OrgUnit> ledBy(UnitTree tree, String officer) {
        return tree.units().stream()
                .filter(unit -> isHead(unit, officer) || isOfficer(unit.deputy(), officer))
                .toList();
    }

    private Optional<String> first(String unitCode) {
        return responsible(unitCode).stream()
                .flatMap(unit -> present(unit).stream())
                .findFirst();
    }

    private List<OrgUnit> responsible(String unitCode) {
        return tree.upwards(sectionOf(unitCode));
    }

    private Optional<String> present(OrgUnit unit) {
        return Stream.of(unit.head(), unit.deputy())
                .<String>mapMulti(ConfirmingOfficers::known)
                .filter(id -> isThere(id, unit))
                .findFirst();
    }

    private boolean isThere(String id, OrgUnit unit) {
        var officer = officers.get(id);
        var day = tree.asOf();
        return officer != null && officer.activeOn(day) && !officer.onLeaveOn(day) && knowsThePeople(officer, unit);
    }

    /// Whoever has no order to the unit itself leads it from elsewhere, and is no newcomer there.
    private boolean knowsThePeople(Person officer, OrgUnit unit) {
        var since = tree.asOf().minusMonths(MONTHS_TO_KNOW_PEOPLE);
        var orders = officer.employments().stream()
                .flatMap(employment -> employment.postings().stream())
                .filter(posting -> posting.unitCode().equals(unit.code()))
                .map(Posting::period)
                .filter(period -> !period.from().isAfter(tree.asOf()))
                .toList();
        return orders.isEmpty()
                || orders.stream().anyMatch(period -> !period.from().isAfter(since));
    }

    private Optional<String> mainUnit(Person person) {
        return person.mainPostingOn(tree.asOf()).map(Posting::unitCode);
    }

    private static boolean isHead(OrgUnit unit, String personId) {
        return isOfficer(unit.head(), personId);
    }

    private static boolean isOfficer(OrgUnit.@Nullable Officer officer, String personId) {
        return officer != null && personId.equals(officer.personId());
    }
}
