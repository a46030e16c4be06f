// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import tools.jackson.databind.json.JsonMapper;

/// Opens campaigns as HR does.
public record OpenCampaign(RunningShirube shirube) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Opens a campaign for everybody and waits until everybody is invited.
    ///
    /// @param instrument code of what is asked
    /// @return the campaign's id
    public String of(String instrument, String title) throws Exception {
        var body = """
                {"title": "%s", "instrumentId": "%s", "population": {"everybody": true},
                 "opens": "2026-09-14", "closes": "2026-09-30"}
                """.formatted(title, shirube.instrument(instrument));
        var made = shirube.send(shirube.request("/api/v1/campaigns", "hr")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(made.statusCode()).as(made.body()).isBetween(200, 201);
        var campaign = JSON.readTree(made.body());
        var id = campaign.get("id").asString();
        var opened = shirube.send(shirube.request("/api/v1/campaigns/" + id + "/open", "hr")
                .header("If-Match", "\"" + campaign.get("version").asLong() + "\"")
                .POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(opened.statusCode()).as(opened.body()).isBetween(200, 202);
        shirube.await(
                "the open campaign",
                () -> shirube.json("/api/v1/campaigns/" + id, "hr")
                        .get("state")
                        .asString()
                        .equals("OPEN"));
        return id;
    }
}
