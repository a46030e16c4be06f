// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitTreeTest {

    UnitTree tree = UnitTree.of(Staff.units(), Staff.TODAY);

    @Test
    void theSubtreeOfAUnitHoldsItAndEverythingBelow() {
        assertThat(tree.subtree("100")).containsExactlyInAnyOrder("100", "110", "111", "120");
    }

    @Test
    void aUnitExistsUntilItsLastDayAndNotAfterwards() {
        var lastDay = LocalDate.of(2020, 3, 31);

        assertThat(UnitTree.of(Staff.units(), lastDay).unit("130")).isPresent();
        assertThat(UnitTree.of(Staff.units(), lastDay.plusDays(1)).unit("130")).isEmpty();
    }

    @Test
    void aClosedUnitKeepsItsNameForThoseWhoReadHistory() {
        assertThat(tree.nameOf("130")).isEqualTo("電算課");
        assertThat(tree.nameOf("999")).isEqualTo("999");
        assertThat(tree.nameOf(null)).isEmpty();
    }

    @Test
    void theSectionOfAGroupIsTheNearestOneAbove() {
        assertThat(tree.sectionOf("111")).map(OrgUnit::code).contains("110");
        assertThat(tree.sectionOf("110")).map(OrgUnit::code).contains("110");
        assertThat(tree.sectionOf("100")).isEmpty();
    }

    @Test
    void sectionsStandInTheOrderOfTheirCodes() {
        assertThat(tree.sections()).extracting(OrgUnit::code).containsExactly("110", "120", "610", "710");
    }

    @Test
    void aHeadAndADeputyHaveTheUnitWithAllBelow() {
        assertThat(tree.headedBy("head")).containsExactlyInAnyOrder("110", "111");
        assertThat(tree.headedBy("deputy")).containsExactlyInAnyOrder("110", "111");
        assertThat(tree.headedBy("clerk")).isEmpty();
        assertThat(tree.clerkedBy("clerk")).containsExactlyInAnyOrder("110", "111");
    }

    @Test
    void onlyTheHeadLeadsAUnit() {
        assertThat(tree.ledBy("head")).extracting(OrgUnit::code).containsExactly("110");
        assertThat(tree.ledBy("deputy")).isEmpty();
    }

    @Test
    void aCircleInWrongDataEndsTheWalk() {
        var circle = UnitTree.of(
                List.of(
                        Staff.unit("a", "甲", OrgUnit.Kind.GROUP, "b", Staff.MAYOR, null),
                        Staff.unit("b", "乙", OrgUnit.Kind.GROUP, "a", Staff.MAYOR, null)),
                Staff.TODAY);

        assertThat(circle.subtree("a")).containsExactlyInAnyOrder("a", "b");
        assertThat(circle.sectionOf("a")).isEmpty();
    }
}
