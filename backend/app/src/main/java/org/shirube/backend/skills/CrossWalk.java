// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// How the skills of one framework's edition stand to the items of another one (対応表). Each pair is a judgement; no
/// level is ever carried over by it.
///
/// @param fromCode framework whose items stand on the left
/// @param toCode vocabulary whose items stand on the right
/// @param lines in the order in which they are shown; a pair appears once
@Document("crossWalks")
public record CrossWalk(
        @Id String id,
        @Version @Nullable Long version,
        String fromCode,
        String fromEdition,
        String toCode,
        String toEdition,
        List<Line> lines) {

    public CrossWalk {
        lines = List.copyOf(lines);
        var seen = new HashSet<String>();
        if (!lines.stream().map(Line::pair).allMatch(seen::add)) {
            throw new IllegalArgumentException("Cross-walk '%s' has a pair twice.".formatted(id));
        }
    }

    /// The identifier of a cross-walk.
    public static String idOf(String fromCode, String fromEdition, String toCode, String toEdition) {
        return String.join("/", fromCode, fromEdition, toCode, toEdition);
    }

    /// A pair of items.
    ///
    /// @param relation what the left item is to the right one
    /// @param note why
    public record Line(
            String from,
            String to,
            Relation relation,
            @Nullable String note) {

        /// Both codes, which tell a line from the others.
        public String pair() {
            return from + "/" + to;
        }
    }

    /// What one item is to another, as SKOS has it.
    public enum Relation {
        /// 同一.
        SAME,
        /// 広い: it holds more than the other.
        BROADER,
        /// 狭い: it is a part of the other.
        NARROWER,
        /// 関連.
        RELATED
    }
}
