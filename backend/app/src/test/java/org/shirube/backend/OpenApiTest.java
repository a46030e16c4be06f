// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@TestBackend
class OpenApiTest {

    private static final Path DOCUMENT = Path.of("../../docs/api/openapi.json");

    @Autowired
    TestClient.As as;

    @Test
    void theCommittedDescriptionIsThatOfTheCode() throws IOException {
        var current = sorted(as.nobody()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
        if (Boolean.getBoolean("shirube.update")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, current);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/api/openapi.json; write it anew with -Dshirube.update=true")
                .isEqualTo(current);
    }

    private static String sorted(byte[] body) {
        var json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        var tree = new TreeMap<String, Object>(
                json.readValue(new String(body, StandardCharsets.UTF_8), new TypeReference<Map<String, Object>>() {}));
        tree.remove("servers");
        return json.writeValueAsString(tree) + "\n";
    }
}
