// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestClient;
import org.shirube.backend.TestIdentity;
import org.shirube.backend.platform.Identifiers;
import org.shirube.contract.exchange.ApplyRequest;
import org.shirube.contract.exchange.ImportProblemView;
import org.shirube.contract.exchange.ImportView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.Role;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/// Somebody of the personnel section who sends files, looks at previews and applies them.
final class Office {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final WebTestClient http;
    private final TestClient.As as;
    private final ReactiveMongoTemplate mongo;

    Office(TestClient.As as, ReactiveMongoTemplate mongo) {
        // somebody new: what a caller may see is remembered for some seconds
        this(as, mongo, TestIdentity.token(Identifiers.next(), null, null, Role.HR));
    }

    Office(TestClient.As as, ReactiveMongoTemplate mongo, String token) {
        // patience for a busy machine
        http = as.bearer(token).mutate().responseTimeout(PATIENCE).build();
        this.as = as;
        this.mongo = mongo;
    }

    /// A city with authorities and units, where nobody works yet.
    Office inAnEmptyCity() {
        MemoryDatabase.clear(mongo);
        bring("authorities");
        bring("units");
        return new Office(as, mongo);
    }

    void bring(String kind) {
        apply(seed(kind));
    }

    /// The rows without a problem: some people of the file are not there.
    void bringWhatFits(String kind) {
        apply(seed(kind), true, List.of());
    }

    private ImportView seed(String kind) {
        try {
            return preview(kind, kind + ".csv", Files.readAllBytes(StaffFile.SEED.resolve(kind + ".csv")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ImportView preview(String kind, String name, byte[] content) {
        return preview(kind, name, content, "partial");
    }

    ImportView preview(String kind, String name, byte[] content, String scope) {
        var form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        var sent = Objects.requireNonNull(http.post()
                .uri("/api/v1/imports?kind={kind}&scope={scope}", kind, scope)
                .bodyValue(form.build())
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(ImportView.class)
                .returnResult()
                .getResponseBody());
        return settled(sent.id(), "PARSING");
    }

    ImportView apply(ImportView preview) {
        return apply(preview, false, List.of());
    }

    ImportView apply(ImportView preview, boolean partial, List<String> leavers) {
        http.post()
                .uri("/api/v1/imports/{id}/apply", preview.id())
                .header("If-Match", "\"" + preview.version() + "\"")
                .bodyValue(new ApplyRequest(partial, leavers))
                .exchange()
                .expectStatus()
                .isAccepted();
        return settled(preview.id(), "APPLYING");
    }

    private ImportView settled(String id, String state) {
        return Objects.requireNonNull(Mono.fromCallable(() -> Objects.requireNonNull(http.get()
                        .uri("/api/v1/imports/{id}", id)
                        .exchange()
                        .expectBody(ImportView.class)
                        .returnResult()
                        .getResponseBody()))
                .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic())
                .filter(job -> !job.state().equals(state))
                .repeatWhenEmpty(looks -> looks.delayElements(Duration.ofMillis(20)))
                .block(PATIENCE));
    }

    List<ImportProblemView> problems(ImportView preview, String language) {
        return Objects.requireNonNull(http.get()
                        .uri("/api/v1/imports/{id}/problems?limit=200", preview.id())
                        .headers(headers -> headers.set("Accept-Language", language))
                        .exchange()
                        .expectBody(new ParameterizedTypeReference<Page<ImportProblemView>>() {})
                        .returnResult()
                        .getResponseBody())
                .items();
    }

    /// Everything that is stored of a kind, by id.
    Map<String, String> stored(String collection) {
        return Objects.requireNonNull(mongo.getCollection(collection)
                .flatMapMany(documents -> documents.find(Document.class))
                .collect(Collectors.toMap(found -> found.getString("_id"), Document::toJson))
                .block(PATIENCE));
    }

    WebTestClient http() {
        return http;
    }
}
