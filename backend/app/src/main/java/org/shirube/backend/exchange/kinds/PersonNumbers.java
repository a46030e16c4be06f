// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Employment;
import org.shirube.backend.organization.Person;

/// Finds the person that a row means by 職員番号 (with 任命権者 where it is ambiguous) or 外部者コード.
final class PersonNumbers {

    static final String NUMBER = "職員番号";
    private static final String AUTHORITY = "任命権者";
    private static final String EXTERNAL = "外部者コード";

    private final Map<String, List<Holder>> byNumber = new HashMap<>();
    private final Map<String, Person> byExternalCode = new HashMap<>();

    PersonNumbers(Collection<Person> people) {
        for (var person : people) {
            if (person.externalCode() != null) {
                byExternalCode.put(person.externalCode(), person);
            }
            for (var employment : person.employments()) {
                add(person, employment);
            }
        }
    }

    private void add(Person person, Employment employment) {
        if (employment.number() != null) {
            byNumber.computeIfAbsent(employment.number(), none -> new ArrayList<>())
                    .add(new Holder(person, employment));
        }
    }

    /// The person of a row, or null where the row has a fault.
    ///
    /// @param day on which the number is meant, or null for any
    @Nullable
    Person find(ImportRow row, @Nullable LocalDate day) {
        var external = row.code(EXTERNAL);
        if (external != null) {
            return byExternalCode(row, external);
        }
        var number = row.requiredCode(NUMBER);
        return number == null ? null : byNumber(row, number, day);
    }

    /// Who had a number on a day; empty where nobody had it, or several.
    Optional<Person> holder(String number, LocalDate day) {
        var found = people(inForce(byNumber.getOrDefault(number, List.of()), day));
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private @Nullable Person byExternalCode(ImportRow row, String code) {
        var person = byExternalCode.get(code);
        if (person == null) {
            row.problem(EXTERNAL, ProblemCode.UNKNOWN_CODE, null);
        }
        return person;
    }

    private @Nullable Person byNumber(ImportRow row, String number, @Nullable LocalDate day) {
        var authority = row.text(AUTHORITY);
        var holders = byNumber.getOrDefault(number, List.of()).stream()
                .filter(holder ->
                        authority == null || holder.employment().authority().equals(authority))
                .toList();
        var found = people(inForce(holders, day));
        if (found.isEmpty()) {
            row.problem(NUMBER, ProblemCode.UNKNOWN_CODE, null);
            return null;
        }
        if (found.size() > 1) {
            row.problem(NUMBER, ProblemCode.AMBIGUOUS_NUMBER, null, names(holders));
            return null;
        }
        return found.getFirst();
    }

    /// A number may pass to somebody else: who had it on the day comes first.
    private static List<Holder> inForce(List<Holder> holders, @Nullable LocalDate day) {
        var onDay = holders.stream()
                .filter(holder -> day != null && holder.employment().period().contains(day))
                .toList();
        return onDay.isEmpty() ? holders : onDay;
    }

    private static List<Person> people(List<Holder> holders) {
        var distinct = holders.stream()
                .map(Holder::person)
                .collect(Collectors.toMap(Person::id, person -> person, (left, right) -> left));
        return List.copyOf(distinct.values());
    }

    private static String names(List<Holder> holders) {
        return holders.stream()
                .map(holder -> holder.employment().authority() + " "
                        + holder.person().name().kanji())
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private record Holder(Person person, Employment employment) {}
}
