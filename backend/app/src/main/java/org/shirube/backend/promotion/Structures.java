// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.util.List;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.ByVersion;
import org.shirube.backend.platform.FiscalYear;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The promotion structures and the lists that their rules count.
@Service
public class Structures {

    private final ReactiveMongoTemplate mongo;
    private final ByVersion<PromotionStructure> byVersion;

    Structures(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.byVersion = new ByVersion<>(mongo, PromotionStructure.class);
    }

    /// Every structure that there is.
    public Flux<PromotionStructure> all() {
        return mongo.findAll(PromotionStructure.class);
    }

    /// The structure of a fiscal year, or empty.
    public Mono<PromotionStructure> find(FiscalYear year) {
        return byVersion.find(PromotionStructure.idOf(year));
    }

    /// The structure of a fiscal year, or NOT_FOUND.
    public Mono<PromotionStructure> of(FiscalYear year) {
        return find(year)
                .switchIfEmpty(Mono.error(
                        () -> BusinessProblem.notFound("promotion.structure", PromotionStructure.idOf(year))));
    }

    /// The lists of all fiscal years of one class: [YearLists.Tasks], [YearLists.Cases] or [YearLists.Sites].
    public <D> Flux<D> listDocuments(Class<D> lists) {
        return mongo.findAll(lists);
    }

    /// Tasks, cases and sites of a fiscal year; empty lists where there are none.
    public Mono<YearLists> lists(FiscalYear year) {
        var id = PromotionStructure.idOf(year);
        return Mono.zip(
                        mongo.findById(id, YearLists.Tasks.class)
                                .map(YearLists.Tasks::items)
                                .defaultIfEmpty(List.of()),
                        mongo.findById(id, YearLists.Cases.class)
                                .map(YearLists.Cases::items)
                                .defaultIfEmpty(List.of()),
                        mongo.findById(id, YearLists.Sites.class)
                                .map(YearLists.Sites::items)
                                .defaultIfEmpty(List.of()))
                .map(found -> new YearLists(found.getT1(), found.getT2(), found.getT3()));
    }
}
