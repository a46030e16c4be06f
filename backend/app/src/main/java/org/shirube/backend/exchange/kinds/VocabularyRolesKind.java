// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.skills.Vocabularies;
import org.shirube.backend.skills.Vocabulary;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Types of talent that a vocabulary describes, a row for each role. They go into the vocabulary, which is there
/// before.
@Component
class VocabularyRolesKind extends DocumentKind<Vocabulary> {

    private final Vocabularies vocabularies;

    VocabularyRolesKind(ReactiveMongoTemplate mongo, Vocabularies vocabularies) {
        super(
                mongo,
                new Shape<>(
                        "vocabulary-roles",
                        AggregateGroup.FRAMEWORKS,
                        Role.HR,
                        Vocabulary.class,
                        List.of(VocabularyRows.CODE, VocabularyRows.EDITION),
                        List.of(VocabularyRoleRows.ROLE),
                        Vocabulary::id,
                        Vocabulary::version,
                        VocabularyRoleRows::describe));
        this.vocabularies = vocabularies;
    }

    @Override
    Mono<VocabularyRoleRows> reader() {
        return vocabularies.all().collectList().map(VocabularyRoleRows::new);
    }
}
