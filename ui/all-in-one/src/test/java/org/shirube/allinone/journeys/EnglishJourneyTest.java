// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The product in English: nothing that the product itself says is left in Japanese, and no text is missing. Names of
/// people and units stay as they are; what else the sample city wrote is in English too.
class EnglishJourneyTest extends Journey {

    private static final String TITLE = "秋の自己診断";
    private static final Pattern KEY = Pattern.compile("[a-z]+(?:[.-][a-zA-Z0-9-]+)*\\.[a-zA-Z0-9-]+");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final List<Pattern> japaneseTexts = new ArrayList<>();

    @BeforeAll
    void readTheJapaneseTexts() throws IOException {
        office().opensAssessment(TITLE, "130");
        var english = texts("en");
        texts("ja").forEach((key, text) -> {
            var own = PLACE.matcher(text).replaceAll("");
            // one character alone, as in 12人, cannot be told from the end of a name
            if (!text.equals(english.get(key))
                    && JAPANESE.matcher(own).results().count() > 1) {
                japaneseTexts.add(pattern(text));
            }
        });
        assertThat(japaneseTexts).hasSizeGreaterThan(300);
    }

    private static Map<String, String> texts(String language) throws IOException {
        var all = new HashMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:i18n/*_" + language + ".properties")) {
            var texts = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            texts.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }

    /// A text with whatever stands in its places.
    private static Pattern pattern(String text) {
        return Pattern.compile(
                PLACE.splitAsStream(text)
                                .map(Pattern::quote)
                                .reduce((one, next) -> one + ".*" + next)
                                .orElse("")
                        + (text.endsWith("}") ? ".*" : ""),
                Pattern.DOTALL);
    }

    @Test
    void aManagerAnswersInEnglish() {
        try (var manager = onPhone().as("manager")) {
            inEnglishOnPhone(manager).at("to do");
            english(manager, "English today");
            manager.follows("Start: " + TITLE);
            manager.sees("Who sees your answers");
            english(manager, "English notice of purpose");
            manager.presses("I have read this: start");
            assertThat(manager.page().locator("fieldset.sh-answers").first()).isVisible();
            english(manager, "English questions");
            english(manager.to("profile", "My levels"), "English my levels");
            english(manager.to("courses", "Training"), "English courses");
        }
    }

    @Test
    void whatTheSampleCityWroteIsInEnglish() {
        try (var employee = atDesk().as("employee")) {
            inEnglish(employee);
            entirelyEnglish(employee.to("courses", "Training"), "vaadin-grid a", "courses");
            entirelyEnglish(employee.to("profile?role=R12", "My levels"), "sh-radar", "radar of my levels");
            assertThat(employee.page()
                            .locator("main a[href^='courses/']:not(.sh-btn)")
                            .first())
                    .isVisible();
            entirelyEnglish(employee, "vaadin-grid", "courses that close the gap");
        }
        try (var lead = atDesk().as("dx-lead")) {
            inEnglish(lead);
            entirelyEnglish(
                    lead.to("structure?by=body", "Coverage of the structure"), "vaadin-grid", "coverage by body");
        }
    }

    /// A page whose main part names neither people nor units: then nothing on it is in Japanese.
    private static void entirelyEnglish(Walk walk, String shown, String what) {
        assertThat(walk.page().locator("main " + shown).first()).isVisible();
        assertThat(words(walk, "main"))
                .as("Japanese in the " + what)
                .hasSizeGreaterThan(10)
                .noneMatch(text -> JAPANESE.matcher(text).find());
    }

    @Test
    void theDxLeadWorksInEnglish() {
        try (var lead = atDesk().as("dx-lead")) {
            inEnglish(lead);
            english(lead.to("structure", "Coverage of the structure"), "English coverage");
            english(lead.to("structure?by=body", "Coverage of the structure"), "English coverage by body");
            english(lead.to("search?role=R12&notSeated=true&purpose=PLACEMENT", "Talent search"), "English search");
            english(lead.to("appointments", "Appointments"), "English appointments");
        }
    }

    @Test
    void aManagerReviewsInEnglish() {
        var campaign = office().opensAssessment("冬の自己診断", "130");
        List.of("040014", "060013").forEach(number -> office().answers(campaign, number));
        office().startsReview(campaign);
        try (var manager = atDesk().as("manager")) {
            inEnglish(manager);
            english(manager.to("reviews/" + campaign, "Manager's review"), "English review");
            manager.page().getByText("汐田 ヒロ").first().click();
            manager.sees("Two levels or more from the last confirmation");
            english(manager, "English review with a difference");
            english(manager.to("skill-map", "Skill map of the unit").sees("By area"), "English skill map");
        }
    }

    @Test
    void hrWorksInEnglish() {
        try (var hr = atDesk().as("hr")) {
            inEnglish(hr);
            english(hr.to("people", "People"), "English people");
            english(hr.to("campaigns", "Campaigns"), "English campaigns");
            english(hr.to("enrolments", "Enrolments"), "English enrolments");
            english(hr.to("import?kind=people", "Import"), "English import");
        }
    }

    private static Walk inEnglish(Walk desk) {
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        return speaksEnglish(desk);
    }

    /// On a phone the language is chosen in the person's menu.
    private static Walk inEnglishOnPhone(Walk phone) {
        phone.page().locator(".sh-person-menu vaadin-menu-bar-button").first().click();
        phone.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("English"))
                .click();
        return speaksEnglish(phone);
    }

    private static Walk speaksEnglish(Walk walk) {
        assertThat(walk.page().locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
        return walk;
    }

    private void english(Walk walk, String where) {
        walk.accessible(where);
        var texts = words(walk);
        assertThat(texts)
                .as("missing texts")
                .noneMatch(text -> KEY.matcher(text).matches() && !text.endsWith(".csv"));
        assertThat(texts.stream().filter(this::isOurs))
                .as("Japanese words of " + where)
                .isEmpty();
    }

    private boolean isOurs(String text) {
        return japaneseTexts.stream()
                .anyMatch(japanese -> japanese.matcher(text).matches());
    }

    /// Every piece of text that one sees or that a screen reader says, but for the names of columns, which files bear.
    private static List<String> words(Walk walk) {
        return words(walk, "body");
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(Walk walk, String part) {
        return (List<String>) walk.page().evaluate("""
                part => {
                  const found = [];
                  const look = root => {
                    for (const node of root.childNodes) {
                      if (node.nodeType === Node.TEXT_NODE && node.textContent.trim()) found.push(node.textContent.trim());
                      if (node.nodeType !== Node.ELEMENT_NODE || node.matches('style, script, .sh-columns')) continue;
                      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
                        if (node.getAttribute(name)) found.push(node.getAttribute(name));
                      look(node);
                      if (node.shadowRoot) look(node.shadowRoot);
                    }
                  };
                  look(document.querySelector(part));
                  return found;
                }""", part);
    }
}
