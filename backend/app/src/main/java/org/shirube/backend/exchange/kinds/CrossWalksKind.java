// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.skills.CrossWalk;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.skills.Vocabularies;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Cross-walks from the office's skills to the items of vocabularies, a row for each pair.
@Component
class CrossWalksKind extends DocumentKind<CrossWalk> {

    private final Frameworks frameworks;
    private final Vocabularies vocabularies;

    CrossWalksKind(ReactiveMongoTemplate mongo, Frameworks frameworks, Vocabularies vocabularies) {
        super(
                mongo,
                new Shape<>(
                        "crosswalks",
                        AggregateGroup.FRAMEWORKS,
                        Role.HR,
                        CrossWalk.class,
                        CrossWalkRows.KEY,
                        CrossWalkRows.PAIR,
                        CrossWalk::id,
                        CrossWalk::version,
                        CrossWalkRows::describe));
        this.frameworks = frameworks;
        this.vocabularies = vocabularies;
    }

    @Override
    Mono<CrossWalkRows> reader() {
        return Mono.zip(
                frameworks.all().collectList().map(EditionColumns::ofFrameworks),
                vocabularies.all().collectList().map(EditionColumns::of),
                CrossWalkRows::new);
    }
}
