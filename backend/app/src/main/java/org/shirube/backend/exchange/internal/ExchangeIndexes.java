// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.util.List;
import org.shirube.backend.platform.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Indexes of what this module reads.
@Configuration(proxyBeanMethods = false)
class ExchangeIndexes {

    @Bean
    Indexes importJobs() {
        return new Indexes(ImportJob.class, List.of(), List.of(Indexes.Key.on("state")));
    }

    @Bean
    Indexes importChanges() {
        return new Indexes(ChangeChunk.class, List.of(), List.of(Indexes.Key.on("importId", "_id")));
    }

    @Bean
    Indexes importProblems() {
        return new Indexes(StoredProblem.class, List.of(), List.of(Indexes.Key.on("importId", "_id")));
    }

    @Bean
    Indexes importContents() {
        return new Indexes(ImportStore.Chunk.class, List.of(), List.of(Indexes.Key.on("importId", "n")));
    }
}
