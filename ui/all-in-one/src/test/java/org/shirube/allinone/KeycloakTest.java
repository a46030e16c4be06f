// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shirube.engines.FreePort;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A real Keycloak with the realm that we ship: people sign in there, and its tokens open the API.
class KeycloakTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET = "secret-of-the-ui";

    @TempDir
    Path folder;

    @Test
    void peopleSignInWithKeycloakAndItsTokensOpenTheApi() throws Exception {
        var archive = System.getenv("SHIRUBE_TEST_KEYCLOAK");
        assumeTrue(archive != null, "Keycloak is fetched by './shirube test --full' only");
        assumeTrue(System.getenv("SHIRUBE_TEST_MONGOD") != null, "no MongoDB server on this machine");
        int port = FreePort.find();
        var issuer = "http://localhost:" + port + "/realms/shirube";
        var keycloak = startKeycloak(Path.of(archive), port);
        try (var shirube = RunningShirube.start(
                folder.resolve("home"),
                Map.of(
                        "SHIRUBE_ISSUER", issuer,
                        "SHIRUBE_UI_CLIENT_SECRET", SECRET,
                        "SHIRUBE_IDENTITY_ROLES", "realm_access.roles",
                        "SHIRUBE_AUTHORIZATION_URI", issuer + "/protocol/openid-connect/auth",
                        "SHIRUBE_TOKEN_URI", issuer + "/protocol/openid-connect/token",
                        "SHIRUBE_JWKS_URI", issuer + "/protocol/openid-connect/certs",
                        "SHIRUBE_USER_INFO_URI", issuer + "/protocol/openid-connect/userinfo",
                        "SHIRUBE_END_SESSION_URI", issuer + "/protocol/openid-connect/logout"),
                "--identity=oidc",
                "--engine=mongod")) {
            var token = token(issuer, "shirube-test");
            assertThat(roles(shirube, token)).contains("ADMIN", "HR");
            assertThat(status(shirube, token(issuer, "other-audience"))).isEqualTo(401);
            signInWithABrowser(shirube);
        } finally {
            keycloak.descendants().forEach(ProcessHandle::destroyForcibly);
            keycloak.destroyForcibly().waitFor();
        }
    }

    private static void signInWithABrowser(RunningShirube shirube) {
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(
                                        List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            var page = browser.newPage();
            page.setDefaultTimeout(60_000);
            page.navigate(shirube.ui() + "/");
            page.locator("#username").fill("kanri");
            page.locator("#password").fill("kanri-password");
            page.locator("#kc-login").click();
            page.waitForURL(shirube.ui() + "/**");
            page.waitForSelector("main h1");
            assertThat(page.locator("main h1").innerText()).isNotBlank();
        }
    }

    private static int status(RunningShirube shirube, String token) throws Exception {
        return shirube.send(shirube.request("/api/v1/me", null).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static List<String> roles(RunningShirube shirube, String token) throws Exception {
        var answer = shirube.send(shirube.request("/api/v1/me", null).header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body())
                .get("roles")
                .valueStream()
                .map(role -> role.asString())
                .toList();
    }

    private static String token(String issuer, String client) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=" + client + "&username=kanri&password=kanri-password&scope=openid";
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body()).get("access_token").asString();
        }
    }

    private Process startKeycloak(Path archive, int port) throws Exception {
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        Path root;
        try (var unpacked = Files.list(folder)) {
            root = unpacked.filter(path -> path.getFileName().toString().startsWith("keycloak"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.createDirectories(root.resolve("data/import"));
        Files.writeString(root.resolve("data/import/shirube-realm.json"), realm());
        var builder = new ProcessBuilder(
                        root.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm", "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SHIRUBE_UI_CLIENT_SECRET", SECRET);
        var process = builder.start();
        awaitRealm(process, port);
        return process;
    }

    private void awaitRealm(Process process, int port) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/realms/shirube/.well-known/openid-configuration"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            for (int tries = 0; tries < 240; tries++) {
                try {
                    if (http.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    assertThat(process.isAlive())
                            .as(Files.readString(folder.resolve("keycloak.log")))
                            .isTrue();
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("keycloak.log")));
    }

    /// The realm that we ship, any redirect allowed, with one user and two clients that the test can get tokens from.
    private static String realm() throws IOException {
        var realm = (ObjectNode) JSON.readTree(Files.readString(Path.of("../../docs/compose/shirube-realm.json"))
                .replace("http://localhost:8080/*", "*"));
        var clients = (ArrayNode) realm.get("clients");
        clients.add(testClient("shirube-test", "basic", "profile", "shirube"));
        clients.add(testClient("other-audience", "basic", "profile"));
        realm.putArray("users")
                .addObject()
                .put("username", "kanri")
                .put("enabled", true)
                .put("email", "kanri@example.invalid")
                .put("firstName", "管理")
                .put("lastName", "者")
                .put("emailVerified", true)
                .<ObjectNode>set(
                        "credentials",
                        JSON.createArrayNode()
                                .add(JSON.createObjectNode()
                                        .put("type", "password")
                                        .put("value", "kanri-password")
                                        .put("temporary", false)))
                .set("realmRoles", JSON.createArrayNode().add("admin").add("hr"));
        return JSON.writeValueAsString(realm);
    }

    private static ObjectNode testClient(String id, String... scopes) {
        var client = JSON.createObjectNode()
                .put("clientId", id)
                .put("enabled", true)
                .put("publicClient", true)
                .put("directAccessGrantsEnabled", true);
        var list = client.putArray("defaultClientScopes");
        for (var scope : scopes) {
            list.add(scope);
        }
        return client;
    }
}
