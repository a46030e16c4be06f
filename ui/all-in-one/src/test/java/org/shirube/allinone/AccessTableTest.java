// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Who may call what: every route, every role, and nobody. The table is `access-table.csv`.
///
/// A role that is granted is tried twice: with the person who plays it, who is an employee besides, and alone.
class AccessTableTest {

    private static final List<String> ROLES = List.of(
            "employee",
            "unit-clerk",
            "manager",
            "hr",
            "dx-lead",
            "security-officer",
            "transfer-officer",
            "executive",
            "auditor",
            "admin");
    private static final List<String> ALONE =
            ROLES.subList(3, ROLES.size()).stream().map(role -> role + "-alone").toList();
    private static final Path TABLE = Path.of("src/test/resources/access-table.csv");
    private static final Path DESCRIPTION = Path.of("../../docs/api/openapi.json");

    /// A route with the roles that may call it; `nobody` besides means that no token is needed.
    record Rule(String method, String path, Set<String> allowed) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Rule> rules() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .map(cells -> new Rule(cells[0], cells[1], roles(cells[2])));
    }

    private static Set<String> roles(String text) {
        return Set.of(text.strip().split(" +"));
    }

    /// A user acts as everything that follows from the token and from the person's record today.
    private static boolean may(Rule rule, String user) {
        var roles = SampleShirube.get()
                .json("/api/v1/me", user)
                .get("roles")
                .valueStream()
                .map(role -> role.asString().toLowerCase(Locale.ROOT).replace('_', '-'));
        return rule.allowed().contains("everyone") || roles.anyMatch(rule.allowed()::contains);
    }

    @Test
    void theTableHasEveryRouteThatExists() throws IOException {
        var described = new TreeSet<String>();
        var paths = JsonMapper.builder()
                .build()
                .readTree(Files.readString(DESCRIPTION))
                .get("paths");
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(rules().map(Rule::toString)).containsExactlyInAnyOrderElementsOf(described);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void onlyWhoMayCallsARoute(Rule rule) throws Exception {
        var wrong = new ArrayList<String>();
        for (var role : Stream.concat(ROLES.stream(), ALONE.stream()).toList()) {
            int status = call(rule, role);
            if (may(rule, role) == (status == 403 || status == 401)) {
                wrong.add(role + " " + status);
            }
        }
        int nobody = call(rule, null);
        if (rule.allowed().contains("nobody") == (nobody == 401)) {
            wrong.add("nobody " + nobody);
        }

        assertThat(wrong).as(rule.toString()).isEmpty();
    }

    /// Ids that nothing has: a caller who may is told that there is no such thing, and nothing is changed.
    private static int call(Rule rule, String role) throws Exception {
        var shirube = SampleShirube.get();
        var path = rule.path()
                .replace("{slug}", "forbidden")
                .replace("{fiscalYear}", "2026")
                .replaceAll("\\{[^}]+}", "p:00000000-0000-7000-8000-000000000000");
        var upload = rule.toString().equals("POST /api/v1/imports");
        var request = shirube.request(path, role)
                .header("Content-Type", upload ? "multipart/form-data; boundary=none" : "application/json");
        return shirube.send(
                        Arrays.asList("GET", "DELETE").contains(rule.method())
                                ? request.method(rule.method(), HttpRequest.BodyPublishers.noBody())
                                : request.method(
                                        rule.method(), HttpRequest.BodyPublishers.ofString(upload ? "--none--" : "{}")))
                .statusCode();
    }
}
