// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Mono;

/// What other modules know about people, so that a [Population] can ask for it. Skills and promotion contribute.
public interface PersonFacts {

    /// The kind of fact that it knows.
    Kind kind();

    /// A fact about everybody on a day, by person id: the level (0 to 4) for a skill, 1 for people who hold a role. Who
    /// is not in the map has no level, or does not hold the role.
    ///
    /// @param code skill code or role code; an unknown one gives an empty map
    Mono<Map<String, Integer>> values(String code, LocalDate asOf);

    /// What people call the skill or role, the code itself where it is not known.
    default String nameOf(String code, Locale locale) {
        return code;
    }

    /// Kinds of facts.
    enum Kind {
        SKILL,
        ROLE
    }
}
