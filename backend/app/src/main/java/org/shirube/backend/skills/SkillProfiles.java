// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.time.Instant;
import java.util.Collection;
import org.bson.Document;
import org.shirube.backend.platform.ById;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads skill profiles. They change only through evidence ([EvidenceIntake]) and imports.
@Service
public class SkillProfiles {

    private final ReactiveMongoTemplate mongo;
    private final ById<SkillProfile> byId;

    SkillProfiles(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.byId = new ById<>(mongo, SkillProfile.class, StoredProfile::read);
    }

    /// A person's profile; an empty one where nothing is known.
    public Mono<SkillProfile> of(String personId) {
        return byId.find(personId).defaultIfEmpty(SkillProfile.empty(personId));
    }

    /// Every stored profile, in no order.
    public Flux<SkillProfile> all() {
        return find(new Query());
    }

    /// Stored profiles of these people, in no order; people of whom nothing is known are not among them.
    public Flux<SkillProfile> byIds(Collection<String> personIds) {
        return personIds.isEmpty()
                ? Flux.empty()
                : find(Query.query(Criteria.where("_id").in(personIds)));
    }

    /// Profiles that changed after an instant.
    public Flux<SkillProfile> changedSince(Instant instant) {
        return find(Query.query(Criteria.where("changedAt").gt(instant)));
    }

    private Flux<SkillProfile> find(Query query) {
        return mongo.find(query, Document.class, mongo.getCollectionName(SkillProfile.class))
                .map(StoredProfile::read);
    }
}
