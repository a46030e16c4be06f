// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import org.shirube.backend.exchange.ImportProblem;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// A fault as it is kept with its import.
@Document("importProblems")
record StoredProblem(@Id String id, String importId, int sequence, ImportProblem problem) {

    static StoredProblem of(ImportProblem problem, String importId, int sequence) {
        return new StoredProblem(importId + "/" + "%08d".formatted(sequence), importId, sequence, problem);
    }
}
