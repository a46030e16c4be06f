// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Talent search over HTTP by one client, authenticated and audited.
final class SearchLines {

    private static final int WARM_UP = 300;
    private static final int SEARCHES = 200;
    private static final int CONDITIONS = 5;
    private static final double AIM = 20;

    private final BenchBackend backend;
    private final Figure.Where where;
    private final Report report;
    private final String question;

    SearchLines(BenchBackend backend, Figure.Where where, Report report) {
        this.backend = backend;
        this.where = where;
        this.report = report;
        this.question = JsonMapper.shared().writeValueAsString(question());
    }

    private static Map<String, Object> question() {
        List<Map<String, Object>> conditions = new ArrayList<>();
        for (int condition = 0; condition < CONDITIONS; condition++) {
            conditions.add(Map.of(
                    "skillCode",
                    SyntheticTown.skill(condition * 7),
                    "minLevel",
                    3,
                    "weight",
                    1 + condition % 3,
                    "required",
                    false));
        }
        return Map.of(
                "purpose",
                "PLACEMENT",
                "conditions",
                conditions,
                "employmentTypes",
                List.of("REGULAR"),
                "notSeated",
                true,
                "limit",
                50);
    }

    void run() {
        Load.calls(1, WARM_UP, _ -> search());
        var searches = Load.calls(1, SEARCHES, _ -> search());
        report.add(Figure.time(where, "talent search over HTTP, best 50, 1 client, median", searches.p50(), AIM));
        report.note("p99 %.1f ms; %s"
                .formatted(
                        searches.p99(),
                        backend.commands().each(SEARCHES, () -> Load.calls(1, SEARCHES, _ -> search()))));
    }

    private void search() {
        backend.send(backend.request("/api/v1/talents/search")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question))
                .build());
    }
}
