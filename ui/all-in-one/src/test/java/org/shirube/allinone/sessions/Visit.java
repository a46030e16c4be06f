// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.sessions;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person at one browser, with cookies of its own, as far as the server can tell: it signs in, loads the host page
/// and then speaks Flow's protocol (UIDL) as the script of the page would. It draws nothing.
final class Visit {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int BODY = 1;
    /// Numbers of the lists of which Flow's page consists: what an element is, and its attributes.
    private static final int ELEMENT = 0;

    private static final int ATTRIBUTES = 3;

    private final HttpClient http;
    private final String ui;
    private final String user;
    private int page;
    private String key = "";
    private int synchronised;
    private int sent;
    private List<Integer> questions = List.of();

    Visit(String ui, String user, Executor executor) {
        this.ui = ui;
        this.user = user;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .executor(executor)
                .build();
    }

    String user() {
        return user;
    }

    /// Signs in at the demo identity and gets the host page.
    void signIn() {
        var login = send(request(URI.create(ui + "/")).GET());
        var token = TOKEN.matcher(login.body());
        if (!token.find()) {
            throw new IllegalStateException(user + " sees no login page: " + login.body());
        }
        var form = "_csrf=" + encoded(token.group(1)) + "&username=" + user + "&password=shirube-" + user;
        var host = send(request(login.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (!host.uri().toString().startsWith(ui)) {
            throw new IllegalStateException(user + " did not get in, but to " + host.uri());
        }
    }

    /// Opens the first questions of a campaign and confirms the notice before them.
    void open(String campaign) {
        var begun = JSON.readTree(
                send(request(URI.create(ui + "/?v-r=init&location=&query=")).GET())
                        .body());
        var config = begun.get("appConfig");
        page = config.get("v-uiId").asInt();
        key = config.get("uidl").get("Vaadin-Security-Key").asString();
        synchronised = config.get("uidl").get("syncId").asInt();
        var shown = elements(event(
                BODY,
                "ui-navigate",
                Map.of(
                        "route", "assessment/" + campaign,
                        "query", "",
                        "appShellTitle", "",
                        "historyState", Map.of("idx", 0),
                        "trigger", "")));
        if (shown.fieldsets().isEmpty()) {
            shown = elements(event(shown.primary(), "click", Map.of()));
        }
        questions = shown.fieldsets();
        if (questions.isEmpty()) {
            throw new IllegalStateException(user + " sees no questions");
        }
    }

    /// Gives the same answer to every question on the screen, one after the other.
    ///
    /// @param nanos gets what each took
    void answer(int value, List<Long> nanos) {
        for (var question : questions) {
            long begin = System.nanoTime();
            event(question, "change", Map.of("event.target.value", String.valueOf(value)));
            nanos.add(System.nanoTime() - begin);
        }
    }

    int questions() {
        return questions.size();
    }

    // ---- Flow's protocol ---------------------------------------------------------------------------------------

    private JsonNode event(int node, String event, Map<String, ?> data) {
        var body = JSON.writeValueAsString(Map.of(
                "csrfToken",
                key,
                "syncId",
                synchronised,
                "clientId",
                sent++,
                "rpc",
                List.of(Map.of("type", "event", "node", node, "event", event, "data", data))));
        var answer = JSON.readTree(send(request(URI.create(ui + "/?v-r=uidl&v-uiId=" + page))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body());
        if (answer.has("meta") || !answer.has("syncId")) {
            throw new IllegalStateException(user + ": " + answer);
        }
        synchronised = answer.get("syncId").asInt();
        return answer;
    }

    /// What came to the page that a person can do something with.
    ///
    /// @param primary the button that goes on, 0 without one
    /// @param fieldsets questions with their answers
    private record Elements(int primary, List<Integer> fieldsets) {}

    private static Elements elements(JsonNode answer) {
        var tags = new TreeMap<Integer, String>();
        var themes = new TreeMap<Integer, String>();
        for (var change : answer.get("changes")) {
            put(change, ELEMENT, "tag", tags);
            put(change, ATTRIBUTES, "theme", themes);
        }
        return new Elements(
                themes.entrySet().stream()
                        .filter(one ->
                                one.getValue().equals("primary") && "vaadin-button".equals(tags.get(one.getKey())))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(0),
                tags.entrySet().stream()
                        .filter(one -> one.getValue().equals("fieldset"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static void put(JsonNode change, int list, String name, Map<Integer, String> found) {
        if (change.get("type").asString().equals("put")
                && change.get("feat").asInt() == list
                && change.get("key").asString().equals(name)
                && change.has("value")) {
            found.put(change.get("node").asInt(), change.get("value").asString());
        }
    }

    // ---- HTTP --------------------------------------------------------------------------------------------------

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(1))
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "ja");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(user + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException(user, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
