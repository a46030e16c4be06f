// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.allinone.SampleShirube;

/// No menu entry and no link leads anybody to a page that is not for them: each demo user follows all that they see.
///
/// Of links that differ only in whom or what they are about, two are followed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksTest {

    private static final int OF_A_KIND = 2;
    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))
                .concat([...document.querySelectorAll('vaadin-side-nav-item')].map(item => item.path || ''))
                .filter(href => !href.includes(':') && !href.startsWith('#') && !href.startsWith('/'))
            """;
    private static final String REFUSALS = """
            () => [...document.querySelectorAll('.sh-error h1, [role=alert]')].map(box => box.textContent.trim())
            """;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void aBrowser() {
        assumeTrue(Walk.possible(), "needs Chromium");
        playwright = Walk.playwright();
        browser = Walk.browser(playwright);
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "employee",
                "unit-clerk",
                "manager",
                "hr",
                "dx-lead",
                "security-officer",
                "transfer-officer",
                "executive",
                "auditor",
                "admin"
            })
    void everyLinkOpensForWhoeverSeesIt(String role) {
        var refused = new ArrayList<String>();
        var followed = new HashMap<String, Integer>();
        try (var walk = Walk.atDesk(browser, SampleShirube.get()).as(role)) {
            var waiting = new ArrayDeque<>(links(walk, followed));
            while (!waiting.isEmpty()) {
                var link = waiting.poll();
                walk.to(link);
                walk.page().waitForFunction("() => !document.querySelector('vaadin-grid[loading]')");
                refusals(walk).forEach(words -> refused.add(link + ": " + words));
                waiting.addAll(links(walk, followed));
            }
        }

        assertThat(followed).as("kinds of links of " + role).isNotEmpty();
        assertThat(refused).as("links that are not for " + role).isEmpty();
    }

    /// Links of the page that are new, at most two of a kind.
    private static List<String> links(Walk walk, Map<String, Integer> followed) {
        var found = new ArrayList<String>();
        for (var link : strings(walk.page().evaluate(LINKS))) {
            var kind = link.replaceAll("[^/?&=]*\\d[^/?&=]*", "1").replaceAll("=[^&]*", "=");
            if (followed.putIfAbsent("link " + link, 1) == null && followed.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
                found.add(link);
            }
        }
        return found;
    }

    private static List<String> refusals(Walk walk) {
        return strings(walk.page().evaluate(REFUSALS));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
