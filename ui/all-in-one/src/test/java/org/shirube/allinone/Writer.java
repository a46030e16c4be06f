// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.shirube.allinone.AccessFieldsTest.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes as one caller after the other and remembers by which routes.
final class Writer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NO_BODY = "";

    private final RunningShirube shirube;
    private final Set<String> routes = new TreeSet<>();

    Writer(RunningShirube shirube) {
        this.shirube = shirube;
    }

    /// The routes that were used, each with its method.
    Set<String> routes() {
        return routes;
    }

    /// An answer to a write.
    record Answer(String caller, JsonNode body) {

        String id() {
            return body.get("id").asString();
        }

        String etag() {
            return "\"" + body.get("version").asLong() + "\"";
        }

        /// The fields of a line of the table of reading.
        Answer showsWhatIsReadAt(String route) throws Exception {
            var lines = AccessFieldsTest.lines()
                    .filter(line -> line.route().equals(route) && line.status() == 200)
                    .filter(line -> line.callers().contains(caller))
                    .map(Line::fields)
                    .toList();
            assertThat(lines).as("lines of " + route + " for " + caller).hasSize(1);
            return shows(lines.getFirst());
        }

        Answer shows(String fields) {
            assertThat(FieldPaths.parse(fields).differences(FieldPaths.in(body)))
                    .as(body.toString())
                    .isEmpty();
            return this;
        }
    }

    Answer post(String route, String caller, String body) throws Exception {
        return send(route, shirube.request("/api/v1/" + route, caller), "POST", body, caller);
    }

    /// A write that says nothing but its address.
    Answer postNothing(String route, String id, String caller, String... more) throws Exception {
        var path = "/api/v1/" + route.replace("{id}", id).replace("{problemId}", String.join("", more));
        return send(route, shirube.request(path, caller), "POST", NO_BODY, caller);
    }

    Answer move(String route, Answer before, String body) throws Exception {
        return moveAs(before.caller(), route, before, body);
    }

    Answer moveAs(String caller, String route, Answer before, String body) throws Exception {
        var request = shirube.request("/api/v1/" + route.replace("{id}", before.id()), caller)
                .header("If-Match", before.etag());
        return send(route, request, "POST", body, caller);
    }

    Answer send(String route, HttpRequest.Builder request, String method, String body, String caller) throws Exception {
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        var publisher = body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
        var answer = shirube.send(request.method(method, publisher));
        return answered(method, route, answer.statusCode(), answer.body(), caller);
    }

    Answer answered(String method, String route, int status, String body, String caller) {
        assertThat(status).as(method + " " + route + ": " + body).isBetween(200, 299);
        routes.add(method + " /api/v1/" + route);
        return new Answer(caller, JSON.readTree(body));
    }
}
