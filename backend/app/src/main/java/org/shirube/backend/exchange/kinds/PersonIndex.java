// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Person;

/// Finds people by what files name them with: number, authority, code of an external person.
final class PersonIndex {

    private final Map<String, Person> byKey = new HashMap<>();
    private final Map<String, List<Person>> byNumber = new HashMap<>();
    private final Map<String, Person> byExternalCode = new HashMap<>();

    static PersonIndex of(Collection<Person> people) {
        var index = new PersonIndex();
        people.forEach(index::add);
        return index;
    }

    void add(Person person) {
        for (var employment : person.employments()) {
            var number = employment.number();
            if (number != null) {
                byKey.put(Employment.numberKey(employment.authority(), number), person);
                var sharing = byNumber.computeIfAbsent(number, any -> new ArrayList<>());
                sharing.removeIf(other -> other.id().equals(person.id()));
                sharing.add(person);
            }
        }
        var code = person.externalCode();
        if (code != null) {
            byExternalCode.put(code, person);
        }
    }

    @Nullable
    Person byNumber(String authority, String number) {
        return byKey.get(Employment.numberKey(authority, number));
    }

    @Nullable
    Person byExternalCode(String code) {
        return byExternalCode.get(code);
    }

    /// The person with a number in an authority, or the only one with that number at all.
    @Nullable
    Person nearby(String authority, String number) {
        var own = byNumber(authority, number);
        var all = byNumber.getOrDefault(number, List.of());
        return own == null && all.size() == 1 ? all.getFirst() : own;
    }

    /// The person whom a row names by 職員番号 (with 任命権者 where it is there) or 外部者コード. What is wrong goes to the row.
    @Nullable
    Person of(ImportRow row) {
        var code = row.code("外部者コード");
        if (code != null) {
            var external = byExternalCode.get(code);
            if (external == null) {
                row.problem("外部者コード", ProblemCode.UNKNOWN_CODE, null);
            }
            return external;
        }
        var number = row.requiredCode("職員番号");
        return number == null ? null : byNumber(row, number);
    }

    private @Nullable Person byNumber(ImportRow row, String number) {
        var authority = row.text("任命権者");
        var found = authority == null
                ? byNumber.getOrDefault(number, List.of())
                : byNumber.getOrDefault(number, List.of()).stream()
                        .filter(person -> byNumber(authority, number) == person)
                        .toList();
        if (found.isEmpty()) {
            row.problem(
                    "職員番号",
                    ProblemCode.UNKNOWN_CODE,
                    Normalized.nearest(number, near(number)).orElse(null));
        } else if (found.size() > 1) {
            row.problem("職員番号", ProblemCode.AMBIGUOUS_NUMBER, null, names(found));
        }
        return found.size() == 1 ? found.getFirst() : null;
    }

    /// Only numbers that differ in one place are proposed: a guess at somebody else would be worse than none.
    private List<String> near(String number) {
        return byNumber.keySet().stream()
                .filter(other -> other.length() == number.length() && differences(other, number) == 1)
                .limit(2)
                .collect(
                        Collectors.collectingAndThen(Collectors.toList(), near -> near.size() == 1 ? near : List.of()));
    }

    private static int differences(String a, String b) {
        int count = 0;
        for (int i = 0; i < a.length(); i++) {
            count += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return count;
    }

    private static String names(List<Person> people) {
        return people.stream().map(person -> person.name().kanji()).collect(Collectors.joining("・"));
    }
}
