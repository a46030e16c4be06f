// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/// The larger office's parts hang together, also where no client with `compose` can say so.
class ComposeTest {

    private static final Set<String> KEYS = Set.of(
            "image", "command", "restart", "environment", "networks", "depends_on", "healthcheck", "volumes", "ports");

    private final Map<String, Object> compose = read();

    @Test
    void everyServiceIsMadeOfKnownKeysAndNamesServicesThatExist() {
        var services = services();

        services.forEach((name, service) -> {
            assertThat(service.keySet()).as(name).isSubsetOf(KEYS).contains("image");
            assertThat(services.keySet()).as(name).containsAll(list(service.get("depends_on")));
        });
    }

    @Test
    void itHasAReplicaSetOfThreeTwoBackendsTwoUisAProxyAndAnIdentityProvider() {
        assertThat(services().keySet())
                .contains("mongo1", "mongo2", "mongo3", "backend1", "backend2", "ui1", "ui2", "proxy", "keycloak");
    }

    @Test
    void mountedFilesAreThereAndSecretsAreNot() throws IOException {
        var mounted = services().values().stream()
                .flatMap(service -> list(service.get("volumes")).stream())
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(2, volume.indexOf(':')))
                .filter(file -> !file.endsWith("mongo-key"))
                .toList();

        assertThat(mounted)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(root(file)).exists());
        assertThat(Files.readString(root("docker-compose.yml"))).doesNotContainPattern("(?i)password: *[a-z0-9]");
    }

    @Test
    void theRealmGivesTokensTheAudienceAndTheClaimsThatTheBackendAsksFor() throws IOException {
        var realm = JsonMapper.builder().build().readTree(Files.readString(root("docs/compose/shirube-realm.json")));
        var mappers = realm.get("clientScopes").get(0).get("protocolMappers").toString();

        assertThat(mappers).contains("shirube-api", "employee_number", "authority", "realm_access.roles");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    private static List<String> list(Object value) {
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> read() {
        try {
            return new Yaml().load(Files.readString(root("docker-compose.yml")));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static Path root(String file) {
        return Path.of("../..").resolve(file);
    }
}
