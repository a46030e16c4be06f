// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// J3 without a mouse: the items of digital literacy are answered by digits and Enter alone.
class KeyboardJourneyTest extends Journey {

    private static final String TITLE = "キーボードで答える自己診断";
    private static final int LITERACY_ITEMS = 24;
    private static final int MOST_PRESSES = 120;

    private int presses;

    @BeforeAll
    void hrOpensTheAssessment() {
        office().opensAssessment(TITLE, "130");
    }

    @Test
    void theLiteracyItemsTakeFewKeyPresses() {
        try (var employee = atDesk().as("employee")) {
            employee.sees(TITLE).follows("始める: " + TITLE).presses("確認して始める");
            int answered = 0;
            while (answered < LITERACY_ITEMS) {
                answered += answersAScreen(employee);
            }
            assertThat(answered).isEqualTo(LITERACY_ITEMS);
            assertThat(presses).isLessThan(MOST_PRESSES);
        }
    }

    /// A digit for each item, and Enter for the next screen.
    private int answersAScreen(Walk employee) {
        var groups = employee.page().locator("fieldset.sh-answers");
        assertThat(groups.first()).isVisible();
        int count = groups.count();
        var first = groups.first().locator("legend").innerText();
        for (int at = 0; at < count; at++) {
            press(employee, "2");
            assertThat(groups.nth(at).locator("input:checked")).hasValue("2");
        }
        press(employee, "Enter");
        assertThat(groups.first().locator("legend")).not().hasText(first);
        return count;
    }

    private void press(Walk employee, String key) {
        employee.page().keyboard().press(key);
        presses++;
    }
}
