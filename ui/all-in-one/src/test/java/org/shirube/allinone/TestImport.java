// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// Brings a file into a running product as its HR would.
///
/// @param role who does it
public record TestImport(RunningShirube shirube, String role) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String IMPORTS = "/api/v1/imports";

    public TestImport(RunningShirube shirube) {
        this(shirube, "hr");
    }

    /// Sends a file, waits for its preview and applies it.
    ///
    /// @return the id of the import
    public String apply(String kind, String csv) throws Exception {
        var body = RunningShirube.file("boundary", kind + ".csv", csv.getBytes(StandardCharsets.UTF_8));
        var sent = shirube.send(shirube.request(IMPORTS + "?kind=" + kind, role)
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(body));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var id = JSON.readTree(sent.body()).get("id").asString();
        awaitState(id, "PREVIEWED");
        var version = shirube.json(IMPORTS + "/" + id, role).get("version").asLong();
        var applied = shirube.send(shirube.request(IMPORTS + "/" + id + "/apply", role)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .POST(HttpRequest.BodyPublishers.ofString("{\"partial\": false}")));
        assertThat(applied.statusCode()).as(applied.body()).isEqualTo(202);
        awaitState(id, "APPLIED");
        return id;
    }

    private void awaitState(String id, String state) {
        shirube.await(id + " " + state, () -> {
            var now = shirube.json(IMPORTS + "/" + id, role).get("state").asString();
            if (now.equals("REJECTED") || now.equals("FAILED")) {
                throw new IllegalStateException(
                        shirube.json(IMPORTS + "/" + id + "/problems", role).toString());
            }
            return now.equals(state);
        });
    }
}
