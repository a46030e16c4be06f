// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.shirube.allinone.RunningShirube;

/// One person at one browser. Notes every host that a page asks for and every error of the browser, and checks every
/// page that it is told to. It waits only for what a person would see.
final class Walk implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> WCAG_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");
    private static final int WIDE = 1440;
    private static final int PHONE = 390;
    private static final int PATIENCE = 60_000;

    private final RunningShirube shirube;
    private final BrowserContext context;
    private final Set<String> hosts = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private final Page page;

    private Walk(RunningShirube shirube, BrowserContext context) {
        this.shirube = shirube;
        this.context = context;
        context.onRequest(request -> note(URI.create(request.url())));
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> faults.add(error.error()));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private void note(URI asked) {
        if (asked.getHost() != null) {
            hosts.add(asked.getHost());
        }
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
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width, height)));
    }

    /// Logs in as the demo user of a role and waits for the first page.
    Walk as(String role) {
        page.navigate(shirube.ui() + "/");
        page.locator(".sign-in #username").fill(role);
        page.locator(".sign-in #password").fill("shirube-" + role);
        page.locator(".sign-in button").click();
        page.locator("main h1").waitFor();
        return this;
    }

    /// Takes an entry of the navigation at the side.
    Walk goes(String entry) {
        in(page.locator("vaadin-side-nav"), AriaRole.LINK, entry).click();
        return at(entry);
    }

    /// Opens an address inside the product, as from a bookmark, and waits for the page's title.
    Walk to(String address, String title) {
        page.navigate(shirube.ui() + "/" + address);
        return at(title);
    }

    /// Waits until a page bears this title.
    Walk at(String title) {
        assertThat(page.locator("main h1")).containsText(title);
        return this;
    }

    /// Presses a button.
    Walk presses(String name) {
        in(page.locator("main"), AriaRole.BUTTON, name).click();
        return this;
    }

    /// Follows a link.
    Walk follows(String name) {
        in(page.locator("main"), AriaRole.LINK, name).click();
        return this;
    }

    /// Presses a button of the dialog that is open.
    Walk confirms(String verb) {
        in(dialog(), AriaRole.BUTTON, verb).click();
        return this;
    }

    /// The dialog that is open.
    Locator dialog() {
        return page.locator("vaadin-dialog[opened]");
    }

    private static Locator in(Locator part, AriaRole role, String name) {
        return part.getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /// Chooses an option of a list.
    Walk chooses(String label, String option) {
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText(label))
                .last()
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
        return this;
    }

    /// Chooses one of a few.
    Walk marks(String choice) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(choice))
                .check();
        return this;
    }

    /// Writes into a field.
    Walk writes(String label, String words) {
        page.locator("main, vaadin-dialog[opened]")
                .getByLabel(label)
                .locator("visible=true")
                .last()
                .fill(words);
        return this;
    }

    /// Types into a list that one searches by typing, and takes what it finds.
    Walk picks(String label, String words) {
        var box = box(label);
        box.fill(words);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        return this;
    }

    /// The same where one may take several: the list stays open until it is left.
    Walk ticks(String label, String words) {
        picks(label, words);
        box(label).press("Escape");
        return this;
    }

    private Locator box(String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .last();
    }

    /// Opens the card of a person, found by name.
    Walk opensCard(String person) {
        return goes("職員").writes("さがす", person).follows(person).at(person);
    }

    /// Presses a chip that bears a number, whatever it is.
    Walk pressesChip(String words) {
        page.locator("main vaadin-button.sh-chip")
                .filter(withText("^\\s*" + words + " \\d+\\s*$"))
                .click();
        return this;
    }

    /// Waits until words can be read.
    Walk sees(String words) {
        assertThat(page.getByText(words).locator("visible=true").first()).isVisible();
        return this;
    }

    Page page() {
        return page;
    }

    /// The number in a key figure on top of the page.
    int figure(String label) {
        var name = page.locator(".sh-figure-top > span").filter(withText("^\\s*" + label + "\\s*$"));
        var card = page.locator(".sh-figure").filter(new Locator.FilterOptions().setHas(name));
        return Numbers.of(card.locator(".sh-number > span").first().innerText());
    }

    private static Locator.FilterOptions withText(String pattern) {
        return new Locator.FilterOptions().setHasText(Pattern.compile(pattern));
    }

    /// A page that anybody can use: nothing that a person with an impairment would stumble over (WCAG 2.2 A and AA),
    /// and nothing that stands out at the side. What is found is told when the walk ends, all at once.
    Walk accessible(String where) {
        // colours are measured: whatever fades in must have done so
        page.waitForFunction("() => document.getAnimations().every(one => one.playState !== 'running'"
                + " || one.effect?.getComputedTiming().iterations === Infinity)");
        picture(where);
        new AxeBuilder(page)
                .withTags(WCAG_AA)
                .analyze()
                .getViolations()
                .forEach(rule -> rule.getNodes()
                        .forEach(node -> faults.add(
                                "%s: %s %s %s".formatted(where, rule.getId(), node.getTarget(), node.getHtml()))));
        var aside = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!aside.equals(0)) {
            faults.add("%s: %s pixels stand out at the side".formatted(where, aside));
        }
        return this;
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(
                        "target", "pictures", name.replace(' ', '-') + "-" + page.viewportSize().width + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        picture("last of " + page.title());
        context.close();
        assertThat(hosts).as("hosts that pages asked for").isSubsetOf("localhost");
        assertThat(faults).as("faults of the pages").isEmpty();
    }
}
