// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shirube.allinone.RunningShirube;

/// One person at one browser. Notes every host that a page asks for and checks every page that it is told to.
final class Walk implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> WCAG_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final int WIDE = 1440;
    private static final int PHONE = 390;

    private final RunningShirube shirube;
    private final BrowserContext context;
    private final Set<String> hosts = new TreeSet<>();
    private final Page page;

    private Walk(RunningShirube shirube, BrowserContext context) {
        this.shirube = shirube;
        this.context = context;
        context.onRequest(
                request -> hosts.add(String.valueOf(URI.create(request.url()).getHost())));
        this.page = context.newPage();
        page.setDefaultTimeout(60_000);
    }

    /// Whether there is a browser to walk with.
    static boolean possible() {
        return Files.isExecutable(CHROMIUM);
    }

    /// The browser that all walks of a test class share.
    static Browser browser(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Walk atDesk(Browser browser, RunningShirube shirube) {
        return of(browser, shirube, WIDE, 1000);
    }

    static Walk onPhone(Browser browser, RunningShirube shirube) {
        return of(browser, shirube, PHONE, 844);
    }

    private static Walk of(Browser browser, RunningShirube shirube, int width, int height) {
        return new Walk(
                shirube,
                browser.newContext(new Browser.NewContextOptions()
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setViewportSize(width, height)));
    }

    /// Logs in as the demo user of a role and waits for the first page.
    Walk as(String role) {
        page.navigate(shirube.ui() + "/");
        page.waitForSelector(".sign-in #username");
        page.locator(".sign-in #username").fill(role);
        page.locator(".sign-in #password").fill("shirube-" + role);
        page.locator(".sign-in button").click();
        page.waitForSelector("main h1");
        return this;
    }

    /// Goes to an address inside the product and waits for its title.
    Walk to(String address) {
        page.navigate(shirube.ui() + "/" + address);
        page.waitForSelector("main h1");
        return this;
    }

    Page page() {
        return page;
    }

    /// Nothing that a person with an impairment would stumble over (WCAG 2.2 A and AA).
    Walk accessible(String where) {
        page.waitForTimeout(400);
        var found = new AxeBuilder(page)
                .withTags(WCAG_AA).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .filter(node -> !knownInsideVaadin(rule.getId(), String.valueOf(node.getTarget())))
                                .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
                        .toList();
        assertThat(found).as("accessibility of " + where).isEmpty();
        return this;
    }

    /// Named faults inside Vaadin's own shadow roots, which no page of ours can mend.
    private static boolean knownInsideVaadin(String rule, String target) {
        return rule.equals("aria-required-children") && target.contains("vaadin-tabs");
    }

    /// A picture for whoever wants to look at it later.
    Walk picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(hosts).as("hosts that pages asked for").isSubsetOf("localhost", "null");
    }
}
