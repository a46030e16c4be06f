// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/// Who was asked in campaigns that are over.
@Service
public class PastResponses {

    private final ReactiveMongoTemplate mongo;

    PastResponses(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// Identifiers of the invitations of a campaign, without anything else of them.
    public Flux<String> invited(String campaignId) {
        var query = Query.query(Criteria.where("campaignId").is(campaignId));
        query.fields().include("_id");
        return mongo.find(query, Document.class, "invitations").map(found -> found.getString("_id"));
    }
}
