// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.People;
import org.shirube.backend.organization.Person;
import reactor.core.publisher.Mono;

/// Finds the people that rows name: by employee number, with 任命権者 beside it where the number is not unique, or by
/// 外部者コード.
final class KnownPeople {

    private static final String AUTHORITY = "任命権者";
    private static final String NUMBER = "職員番号";
    private static final String EXTERNAL = "外部者コード";

    private final Map<String, List<Numbered>> byNumber = new HashMap<>();
    private final Map<String, Person> byExternalCode = new HashMap<>();

    private record Numbered(Employment employment, Person person) {}

    static Mono<KnownPeople> load(People people) {
        return people.all().collect(KnownPeople::new, KnownPeople::add);
    }

    private void add(Person person) {
        if (person.externalCode() != null) {
            byExternalCode.put(person.externalCode(), person);
        }
        for (var employment : person.employments()) {
            if (employment.number() != null) {
                byNumber.computeIfAbsent(employment.number(), _ -> new ArrayList<>())
                        .add(new Numbered(employment, person));
            }
        }
    }

    /// The person of a row. Notes what is wrong where nobody, or more than one, is meant.
    @Nullable
    Person of(ImportRow row) {
        var external = row.code(EXTERNAL);
        if (external != null) {
            var person = byExternalCode.get(external);
            if (person == null) {
                row.problem(EXTERNAL, ProblemCode.UNKNOWN_CODE, nearest(external, byExternalCode));
            }
            return person;
        }
        var number = row.requiredCode(NUMBER);
        return number == null ? null : byNumber(row, number);
    }

    private @Nullable Person byNumber(ImportRow row, String number) {
        var authority = row.text(AUTHORITY);
        var found = byNumber.getOrDefault(number, List.of()).stream()
                .filter(one -> authority == null
                        || Normalized.word(one.employment().authority()).equals(Normalized.word(authority)))
                .map(Numbered::person)
                .distinct()
                .toList();
        if (found.size() > 1) {
            row.problem(NUMBER, ProblemCode.AMBIGUOUS_NUMBER, null, meant(number));
            return null;
        }
        if (found.isEmpty()) {
            row.problem(NUMBER, ProblemCode.UNKNOWN_CODE, nearest(number, byNumber));
            return null;
        }
        return found.getFirst();
    }

    private String meant(String number) {
        return byNumber.getOrDefault(number, List.of()).stream()
                .map(one ->
                        one.employment().authority() + " " + one.person().name().kanji())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static @Nullable String nearest(String wrong, Map<String, ?> known) {
        return Normalized.nearest(wrong, known.keySet()).orElse(null);
    }
}
