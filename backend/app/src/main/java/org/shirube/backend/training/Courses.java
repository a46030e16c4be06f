// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.training;

import java.util.Collection;
import org.shirube.backend.platform.BusinessProblem;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The catalogue of courses.
@Service
public class Courses {

    private final ReactiveMongoTemplate mongo;

    Courses(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /// Every course, by code.
    public Flux<Course> all() {
        return mongo.find(new Query().with(Sort.by("_id")), Course.class);
    }

    /// The course of a code, or NOT_FOUND.
    public Mono<Course> byCode(String code) {
        return mongo.findById(code, Course.class)
                .switchIfEmpty(Mono.error(() -> BusinessProblem.notFound("training.course", code)));
    }

    /// Those of the courses that exist, in no order.
    public Flux<Course> byCodes(Collection<String> codes) {
        return codes.isEmpty()
                ? Flux.empty()
                : mongo.find(Query.query(Criteria.where("_id").in(codes)), Course.class);
    }
}
