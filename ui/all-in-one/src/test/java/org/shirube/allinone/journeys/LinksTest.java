// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No menu entry and no link leads anybody to a page that is not for them: each demo user follows all that they see.
///
/// Of links that differ only in whom or what they are about, one is followed.
class LinksTest extends Journey {

    private static final String LINKS = """
            () => [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))
                .concat([...document.querySelectorAll('vaadin-side-nav-item')].map(item => item.path || ''))
                .filter(href => !href.includes(':') && !href.startsWith('#') && !href.startsWith('/'))
            """;
    private static final String REFUSALS = """
            () => [...document.querySelectorAll('.sh-error h1')].map(box => box.textContent.trim())
            """;

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
        var followed = new HashSet<String>();
        try (var walk = atDesk().as(role)) {
            var waiting = new ArrayDeque<>(links(walk, followed));
            while (!waiting.isEmpty()) {
                var link = waiting.poll();
                walk.to(link, "");
                walk.page().waitForLoadState(LoadState.NETWORKIDLE);
                refusals(walk).forEach(words -> refused.add(link + ": " + words));
                waiting.addAll(links(walk, followed));
            }
        }

        assertThat(followed).as("kinds of links of " + role).isNotEmpty();
        assertThat(refused).as("links that are not for " + role).isEmpty();
    }

    /// Links of the page that are of a new kind.
    private static List<String> links(Walk walk, Set<String> followed) {
        var found = new ArrayList<String>();
        for (var link : strings(walk.page().evaluate(LINKS))) {
            var kind = link.replaceAll("[^/?&=]*\\d[^/?&=]*", "1").replaceAll("=[^&]*", "=");
            if (followed.add(kind)) {
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
