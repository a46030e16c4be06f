// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.shirube.allinone.RunningShirube;
import org.shirube.allinone.SampleShirube;

/// A journey of the product, walked in a browser against the whole product with the sample city.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    private Playwright playwright;
    private Browser browser;
    private RunningShirube shirube;

    @BeforeAll
    void open() {
        assumeTrue(Walk.possible(), "no Chromium on this machine");
        shirube = SampleShirube.get();
        playwright = Walk.playwright();
        browser = Walk.browser(playwright);
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    Walk atDesk() {
        return Walk.atDesk(browser, shirube);
    }

    Walk onPhone() {
        return Walk.onPhone(browser, shirube);
    }

    /// What others have done before the journey begins.
    Office office() {
        return new Office(shirube);
    }
}
