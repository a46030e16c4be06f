// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.skills.Vocabulary;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Names of the frameworks of others, a row for each item.
@Component
class VocabulariesKind extends DocumentKind<Vocabulary> {

    VocabulariesKind(ReactiveMongoTemplate mongo) {
        super(
                mongo,
                new Shape<>(
                        "vocabularies",
                        AggregateGroup.FRAMEWORKS,
                        Role.HR,
                        Vocabulary.class,
                        List.of(VocabularyRows.CODE, VocabularyRows.EDITION),
                        List.of(VocabularyRows.ITEM),
                        Vocabulary::id,
                        Vocabulary::version,
                        VocabularyRows::describe));
    }

    @Override
    Mono<VocabularyRows> reader() {
        return Mono.just(new VocabularyRows());
    }
}
