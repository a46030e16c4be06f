// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.shirube.allinone.AllInOne;
import org.shirube.contract.platform.Role;
import org.shirube.engines.EngineKind;
import org.shirube.engines.RunningEngine;
import org.springframework.context.ConfigurableApplicationContext;

/// The real backend on an engine, at a free port, with what a line needs to call it and to go around it.
final class BenchBackend implements AutoCloseable {

    private static final String DATABASE = "shirube";

    private final RunningEngine engine;
    private final Tokens tokens = new Tokens();
    private final Commands commands = new Commands();
    private final ConfigurableApplicationContext context;
    private final MongoClient raw;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token;

    BenchBackend(RunningEngine engine) {
        this.engine = engine;
        this.context = AllInOne.backend()
                .registerShutdownHook(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("commands", commands))
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + engine.uri(),
                        "--shirube.engine=" + (engine.kind() == EngineKind.EMBEDDED ? "embedded" : "mongodb"),
                        "--shirube.engine-name=" + engine.name(),
                        "--shirube.clock-start=2026-09-14",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Tokens.ISSUER,
                        "--shirube.identity.jwk-set-uri=" + tokens.keysUri(),
                        "--logging.level.root=WARN",
                        "--logging.level.de.bwaldvogel=OFF");
        this.raw = MongoClients.create(engine.uri());
        this.token = tokens.of(Role.HR, Role.DX_LEAD);
    }

    /// A bean of the product.
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// The database without the product.
    MongoDatabase raw() {
        return raw.getDatabase(DATABASE);
    }

    /// What the product asks of the database.
    Commands commands() {
        return commands;
    }

    String uri() {
        return engine.uri();
    }

    Tokens tokens() {
        return tokens;
    }

    String token() {
        return token;
    }

    String address(String path) {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    /// A request to the API as somebody of HR who leads DX as well.
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path))).header("Authorization", "Bearer " + token);
    }

    /// The body of an answer that has to be a success.
    String send(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        raw.close();
        context.close();
        tokens.close();
        http.close();
    }
}
