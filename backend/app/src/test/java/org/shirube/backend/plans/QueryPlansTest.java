// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shirube.backend.BackendApplication;
import org.shirube.backend.TestClient;
import org.shirube.backend.TestEngine;
import org.shirube.backend.TestIdentity;
import org.shirube.backend.exchange.internal.SampleCity;
import org.shirube.backend.platform.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Whatever the backend asks of a real MongoDB is answered by an index. The sample city is loaded, a day's work is
/// done, and each command that was sent is explained; one that goes through a whole collection fails the test.
@SpringBootTest(
        classes = BackendApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=backend",
            "server.port=0",
            "shirube.clock-start=2026-09-14",
            "shirube.engine=mongodb",
            "shirube.sample=true",
            "shirube.sample-data=file:../../seed-data/"
        })
@ContextConfiguration(initializers = RealDatabase.class)
@Import({TestIdentity.class, TestClient.class, RecordedCommands.class})
@DirtiesContext
class QueryPlansTest {

    /// A collection that never grows much larger may be gone through.
    private static final long A_HANDFUL = 100;

    /// Whole streams on purpose, with the reason of each.
    private static final Map<String, String> READ_AS_A_WHOLE = Map.of(
            "find people {}",
            "the talent index once after a start, imports, and lists of somebody before whom a border stands",
            "find skillProfiles {}",
            "the talent index once after a start, imports of evidence, and populations that ask for a skill",
            "find enrolments {}",
            "an import of completions compares with all",
            "find offerings {}",
            "an import of rounds compares with all",
            "find trainingPlans {}",
            "an import of plans compares with all",
            "find drillResults {}",
            "an import of drills compares with all",
            "aggregate enrolments [{$match:{}},{$group:{_id:1,n:{$sum:1}}}]",
            "the exact total above the list of everybody's enrolments");

    @Autowired
    TestClient.As as;

    @Autowired
    SampleCity city;

    @Autowired
    Outbox outbox;

    @Autowired
    ReactiveMongoTemplate mongo;

    @BeforeAll
    static void onARealMongoDb() {
        assumeTrue(TestEngine.MONGODB.isThere(), "no real MongoDB on this machine");
    }

    @Test
    void noCommandGoesThroughAWholeCollection() {
        cityIsLoaded();
        new DaysWork(as).isDone();
        outbox.drained().block(Duration.ofMinutes(1));
        // the looks for what a crash left behind come every two seconds
        Mono.delay(Duration.ofSeconds(5)).block();

        var scans = new TreeSet<String>();
        for (var command : RecordedCommands.all()) {
            if (count(command.collection()) > A_HANDFUL
                    && !READ_AS_A_WHOLE.containsKey(command.shape())
                    && scans(explained(command))) {
                scans.add(command.shape());
            }
        }

        assertThat(RecordedCommands.all()).hasSizeGreaterThan(50);
        assertThat(scans).as("commands that go through a whole collection").isEmpty();
    }

    private void cityIsLoaded() {
        var state = Objects.requireNonNull(Flux.interval(Duration.ZERO, Duration.ofMillis(200))
                .onBackpressureDrop()
                .concatMap(tick -> city.state(), 1)
                .filter(view -> !view.state().equals("LOADING"))
                .blockFirst(Duration.ofMinutes(5)));
        assertThat(state.state()).isEqualTo("LOADED");
        outbox.drained().block(Duration.ofMinutes(1));
    }

    private long count(String collection) {
        return Objects.requireNonNull(mongo.estimatedCount(collection).block());
    }

    private BsonDocument explained(Command command) {
        return Objects.requireNonNull(
                        mongo.executeCommand(new Document(command.explained())).block())
                .toBsonDocument();
    }

    /// Whether the plan that the server takes has a collection scan in it.
    private static boolean scans(BsonValue plan) {
        return switch (plan) {
            case BsonDocument document ->
                new BsonString("COLLSCAN").equals(document.get("stage"))
                        || document.entrySet().stream()
                                .filter(part -> !part.getKey().equals("rejectedPlans")
                                        && !part.getKey().equals("command"))
                                .anyMatch(part -> scans(part.getValue()));
            case BsonArray array -> array.stream().anyMatch(QueryPlansTest::scans);
            default -> false;
        };
    }
}
