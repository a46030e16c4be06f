// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.skills.Framework;
import org.shirube.backend.skills.SkillItem;
import org.shirube.backend.skills.Vocabulary;

/// Editions that two columns, code and edition, may name.
record EditionColumns(Map<String, Edition> editions) {

    /// An edition with its item codes.
    record Edition(String code, String edition, Set<String> items) {

        String id() {
            return code + "/" + edition;
        }
    }

    EditionColumns {
        editions = Map.copyOf(editions);
    }

    static EditionColumns of(Collection<Vocabulary> vocabularies) {
        return known(vocabularies.stream()
                .map(one -> new Edition(
                        one.code(), one.edition(), codes(one.items().stream().map(Vocabulary.Item::code)))));
    }

    static EditionColumns ofFrameworks(Collection<Framework> frameworks) {
        return known(frameworks.stream()
                .map(one -> new Edition(
                        one.code(), one.edition(), codes(one.items().stream().map(SkillItem::code)))));
    }

    private static EditionColumns known(Stream<Edition> editions) {
        return new EditionColumns(editions.collect(Collectors.toMap(Edition::id, edition -> edition)));
    }

    private static Set<String> codes(Stream<String> codes) {
        return codes.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The id of the edition that a row names, or null with a problem noted.
    @Nullable
    String find(ImportRow row, String codeColumn, String editionColumn) {
        return edition(row, codeColumn, editionColumn).map(Edition::id).orElse(null);
    }

    /// Refuses an item that the edition of the row does not have.
    void refuseUnknown(ImportRow row, String codeColumn, String editionColumn, String itemColumn) {
        edition(row, codeColumn, editionColumn)
                .ifPresent(edition -> row.knownCode(itemColumn, edition.items(), ProblemCode.UNKNOWN_CODE));
    }

    private Optional<Edition> edition(ImportRow row, String codeColumn, String editionColumn) {
        var code = row.requiredCode(codeColumn);
        var edition = row.requiredCode(editionColumn);
        if (code == null || edition == null) {
            return Optional.empty();
        }
        var ofCode = editions.values().stream()
                .filter(one -> one.code().equals(code))
                .toList();
        if (ofCode.isEmpty()) {
            row.knownCode(codeColumn, distinct(editions.values(), Edition::code), ProblemCode.UNKNOWN_CODE);
            return Optional.empty();
        }
        row.knownCode(editionColumn, distinct(ofCode, Edition::edition), ProblemCode.UNKNOWN_CODE);
        return Optional.ofNullable(editions.get(code + "/" + edition));
    }

    private static List<String> distinct(Collection<Edition> editions, Function<Edition, String> part) {
        return editions.stream().map(part).distinct().sorted().toList();
    }
}
