// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.reactivestreams.Publisher;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/// Reading one profile over HTTP, authenticated and audited, beside a bare endpoint that verifies the same token, does
/// one
/// point read and one durable insert of the same sizes, and answers as many bytes.
final class ProfileLines {

    private static final int PROFILES = 2_000;
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final int COSTED = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final double AIM = 0.6;
    private static final String YARDSTICK = "verify the token, one point read, one durable insert, the same bytes";

    private final BenchBackend backend;
    private final SyntheticTown town;
    private final Figure.Where where;
    private final Report report;

    ProfileLines(BenchBackend backend, SyntheticTown town, Figure.Where where, Report report) {
        this.backend = backend;
        this.town = town;
        this.where = where;
        this.report = report;
    }

    void run() {
        var people = peopleWithProfiles();
        var answer = backend.send(ours(people, 0)).getBytes(StandardCharsets.UTF_8);
        try (var client = MongoClients.create(backend.uri())) {
            var server = yardstick(client, answer);
            try {
                measure(people, server.port());
            } finally {
                server.disposeNow();
            }
        }
        backend.raw().getCollection("benchAudit").drop();
    }

    private void measure(List<String> people, int port) {
        Load.during(WARM_UP, CLIENTS, call -> backend.send(ours(people, call)));
        Load.during(WARM_UP, CLIENTS, call -> backend.send(theirs(people, call, port)));
        var cost =
                backend.commands().each(COSTED, () -> Load.calls(1, COSTED, call -> backend.send(ours(people, call))));
        var both = Load.byTurns(
                ROUNDS,
                () -> Load.during(ROUND, CLIENTS, call -> backend.send(ours(people, call))),
                () -> Load.during(ROUND, CLIENTS, call -> backend.send(theirs(people, call, port))));
        var ours = both.ours();
        var theirs = both.theirs();
        report.add(Figure.rate(
                where,
                "read a profile over HTTP, audited, %d clients".formatted(CLIENTS),
                ours.perSecond(),
                theirs.perSecond(),
                YARDSTICK,
                AIM));
        report.note("p50 %.1f ms beside %.1f ms, p99 %.1f ms beside %.1f ms; %s"
                .formatted(ours.p50(), theirs.p50(), ours.p99(), theirs.p99(), cost));
    }

    private List<String> peopleWithProfiles() {
        var mongo = backend.bean(ReactiveMongoTemplate.class);
        var ids = new ArrayList<String>();
        backend.raw().getCollection("skillProfiles").deleteMany(new Document());
        for (var person : backend.raw()
                .getCollection("people")
                .find()
                .projection(new Document("_id", 1))
                .limit(PROFILES)) {
            ids.add(person.getString("_id"));
        }
        Flux.fromIterable(ids)
                .map(town::profile)
                .buffer(200)
                .concatMap(mongo::insertAll)
                .blockLast();
        return ids;
    }

    private HttpRequest ours(List<String> people, int call) {
        var person = people.get(Math.floorMod(call * 31, people.size()));
        return backend.request("/api/v1/people/p:" + person + "/profile").GET().build();
    }

    private HttpRequest theirs(List<String> people, int call, int port) {
        var person = people.get(Math.floorMod(call * 31, people.size()));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + person))
                .header("Authorization", "Bearer " + backend.token())
                .GET()
                .build();
    }

    private DisposableServer yardstick(MongoClient client, byte[] answer) {
        var database = client.getDatabase("shirube");
        var decoder = backend.tokens().decoder();
        return HttpServer.create()
                .bindAddress(() -> new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .handle((request, response) -> decoder.decode(token(request))
                        .flatMap(token -> Mono.from(database.getCollection("skillProfiles")
                                .find(new Document("_id", person(request)))
                                .first()))
                        .flatMap(profile ->
                                Mono.from(database.getCollection("benchAudit").insertOne(event(person(request)))))
                        .thenMany(send(response, answer)))
                .bindNow();
    }

    private static Publisher<Void> send(HttpServerResponse response, byte[] answer) {
        return response.header("Content-Type", "application/json").sendByteArray(Mono.just(answer));
    }

    private static String token(HttpServerRequest request) {
        var header = request.requestHeaders().get("Authorization");
        return header == null ? "" : header.substring("Bearer ".length());
    }

    private static String person(HttpServerRequest request) {
        return request.uri().substring(1);
    }

    private static Document event(String person) {
        return new Document("_id", UUID.randomUUID().toString())
                .append("at", new Date())
                .append("subject", "bench")
                .append("action", "READ")
                .append("what", "audit.profile")
                .append("persons", List.of(person))
                .append("_class", "org.shirube.backend.platform.AuditTrail$Event");
    }
}
