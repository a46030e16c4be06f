// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.shirube.allinone.RunningShirube;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What others in the office do beside a journey, through the API.
final class Office {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningShirube shirube;

    Office(RunningShirube shirube) {
        this.shirube = shirube;
    }

    /// HR opens a self-assessment for a unit with all below it. Answers its id.
    String opensAssessment(String title, String unit) {
        var hr = shirube.token("hr");
        var instrument = shirube.instrument("SR2026");
        var campaign = post(
                "/api/v1/campaigns",
                hr,
                Map.of(
                        "title",
                        title,
                        "instrumentId",
                        instrument,
                        "population",
                        Map.of("unit", Map.of("code", unit, "subtree", true)),
                        "opens",
                        "2026-09-14",
                        "closes",
                        "2026-10-14"),
                "");
        var id = campaign.get("id").asString();
        post("/api/v1/campaigns/" + id + "/open", hr, Map.of(), etag(campaign));
        shirube.await(
                "open " + title,
                () -> shirube.json("/api/v1/campaigns/" + id, "hr")
                        .get("state")
                        .asString()
                        .equals("OPEN"));
        return id;
    }

    /// HR ends the answering, and the managers confirm.
    void startsReview(String campaign) {
        var seen = shirube.json("/api/v1/campaigns/" + campaign, "hr");
        post("/api/v1/campaigns/" + campaign + "/review", shirube.token("hr"), Map.of(), etag(seen));
    }

    /// A person of the mayor's office answers everything and submits.
    void answers(String campaign, String number) {
        var token = shirube.tokenOf("市長", number);
        var path = "/api/v1/me/responses/" + campaign;
        var sheet = send(shirube.request(path, null)
                .header("Authorization", "Bearer " + token)
                .GET());
        var answers = new HashMap<String, Object>();
        sheet.get("instrument")
                .get("items")
                .valueStream()
                .forEach(item -> answers.put(item.get("code").asString(), 2));
        var saved = send(asking(path, token, "")
                .PUT(body(Map.of(
                        "answers",
                        answers,
                        "noticeVersion",
                        sheet.get("notice").get("version").asString()))));
        post(path + "/submit", token, Map.of(), etag(saved));
    }

    private static String etag(JsonNode versioned) {
        return "\"" + versioned.get("version").asLong() + "\"";
    }

    private JsonNode post(String path, String token, Map<String, Object> content, String ifMatch) {
        return send(asking(path, token, ifMatch).POST(body(content)));
    }

    private HttpRequest.Builder asking(String path, String token, String ifMatch) {
        var request = shirube.request(path, null)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        return ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch);
    }

    private static HttpRequest.BodyPublisher body(Map<String, Object> content) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(content));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = shirube.send(request);
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.uri() + " " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
