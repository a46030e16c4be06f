// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.util.Set;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.contract.platform.Role;
import reactor.core.publisher.Mono;

/// One kind of file that can be imported.
public interface ImportKind {

    /// Stable name, for example `people`.
    String name();

    /// What nobody else may write while this kind is applied.
    AggregateGroup group();

    /// Who may import it.
    Set<Role> roles();

    /// Reads what is stored and compares the file with it. Faults go to the rows; nothing is written.
    Mono<Comparison> compare(ImportSheet sheet);
}
