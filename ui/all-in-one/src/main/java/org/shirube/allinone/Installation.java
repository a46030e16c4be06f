// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.shirube.engines.EngineRefused;
import org.shirube.engines.RunningEngine;

/// The mark that tells a sample installation from a real one. Demo users open sample data only.
final class Installation {

    private static final String COLLECTION = "installation";

    private Installation() {}

    /// Marks an empty database; refuses demo users on a database of somebody's real data, and real users on the sample.
    ///
    /// @throws EngineRefused where identity and data do not belong together
    static void mark(RunningEngine engine, Options options) {
        var demo = options.identity() == Options.Identity.DEMO;
        try (var client = MongoClients.create(engine.uri())) {
            var database = client.getDatabase("shirube");
            var mark = database.getCollection(COLLECTION)
                    .find(new Document("_id", COLLECTION))
                    .first();
            if (mark == null) {
                refuseUnmarked(demo, database.getCollection("people").find().first() != null);
                database.getCollection(COLLECTION)
                        .insertOne(new Document("_id", COLLECTION)
                                .append("sample", demo)
                                .append("loaded", java.util.List.of()));
            } else if (mark.getBoolean("sample", false) != demo) {
                throw new EngineRefused(
                        demo
                                ? "This database holds real data: the demo users are for the sample city only. Use --identity=oidc, or another SHIRUBE_HOME."
                                : "This database holds the sample city. Begin with real data in another SHIRUBE_HOME or database.");
            }
        }
    }

    private static void refuseUnmarked(boolean demo, boolean people) {
        if (demo && people) {
            throw new EngineRefused(
                    "This database is not marked as a sample: the demo users are for the sample city only. Use --identity=oidc.");
        }
    }
}
