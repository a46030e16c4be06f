// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import org.bson.Document;
import org.shirube.backend.assessment.Answering;
import org.shirube.backend.assessment.Response;
import org.shirube.backend.platform.Outbox;
import org.shirube.backend.platform.Versions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// The same people submit turn after turn; before each one everything is as if nobody had submitted.
final class SubmitTurns {

    private static final String RESPONSES = "responses";
    private static final int LEAST = 100;
    private static final int ALL = 64;

    private final BenchBackend backend;
    private final Answering answering;
    private final String campaign;
    private final List<Response> people;
    private final List<Document> before;
    private double secondsBehind;
    private final Response[] submitted;

    SubmitTurns(BenchBackend backend, String campaign, List<Response> people) {
        this.backend = backend;
        this.answering = backend.bean(Answering.class);
        this.campaign = campaign;
        this.people = people.stream().sorted(Comparator.comparing(Response::id)).toList();
        this.submitted = new Response[people.size()];
        this.before = stored();
    }

    /// One alone does fewer, which is enough for a median.
    private int calls(int clients) {
        return clients < ALL ? Math.min(LEAST * 2, people.size()) : people.size();
    }

    /// Everybody submits.
    Load.Measured ours(int clients) {
        return some(clients, calls(clients));
    }

    /// Some submit.
    Load.Measured some(int clients, int calls) {
        reset(backend.raw().getCollection(RESPONSES));
        var measured = Load.calls(clients, calls, this::submit);
        secondsBehind = Load.millis(() -> backend.bean(Outbox.class).drained().block()) / 1e3;
        return measured;
    }

    /// How long after the last turn its last event was delivered.
    double secondsBehind() {
        return secondsBehind;
    }

    private void submit(int call) {
        var one = people.get(call);
        submitted[call] = answering
                .submit(campaign, one.personId(), Versions.etag(one.version()))
                .blockOptional()
                .orElseThrow();
    }

    /// The documents of the last turn, written raw over the same ones as they were before.
    Load.Measured theirs(int clients) {
        var target = backend.raw().getCollection("benchResponses");
        reset(target);
        var after =
                Arrays.stream(submitted, 0, calls(clients)).map(this::document).toList();
        IntConsumer write = call -> {
            var document = after.get(call);
            var seen = new Document("_id", document.get("_id"))
                    .append("version", before.get(call).get("version"));
            if (target.replaceOne(seen, document).getModifiedCount() != 1) {
                throw new IllegalStateException("The yardstick wrote nothing.");
            }
        };
        return Load.calls(clients, calls(clients), write);
    }

    private Document document(Response response) {
        var document = new Document();
        backend.bean(ReactiveMongoTemplate.class).getConverter().write(response, document);
        return document;
    }

    private void reset(MongoCollection<Document> collection) {
        collection.deleteMany(new Document());
        collection.insertMany(before);
    }

    private List<Document> stored() {
        var ids = people.stream().map(Response::id).toList();
        return backend.raw()
                .getCollection(RESPONSES)
                .find(Filters.in("_id", ids))
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
