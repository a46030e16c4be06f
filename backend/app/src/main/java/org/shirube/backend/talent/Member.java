// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.Posting;

/// Somebody who is employed on a day, as far as search and coverage ask.
///
/// @param authorities appointing authorities whose person this is
/// @param unitCode unit of the 本務
/// @param posts every posting in force, the 本務 first
/// @param searchText keys that find the person, each behind a line break
public record Member(
        String personId,
        @Nullable String number,
        String name,
        @Nullable String kana,
        EmploymentType type,
        @Nullable String grade,
        Set<String> authorities,
        @Nullable String unitCode,
        @Nullable String position,
        List<Post> posts,
        String searchText) {

    public Member {
        authorities = Set.copyOf(authorities);
        posts = List.copyOf(posts);
    }

    /// A person on a day; empty for whoever is not employed then.
    static Optional<Member> of(Person person, LocalDate day) {
        return person.employmentOn(day).map(employment -> {
            var main = employment.mainPostingOn(day).orElse(null);
            return new Member(
                    person.id(),
                    employment.number(),
                    person.name().kanji(),
                    person.name().kana(),
                    employment.type(),
                    employment.grade(),
                    Set.copyOf(person.employments().stream()
                            .filter(one -> one.period().contains(day))
                            .map(one -> one.authority())
                            .toList()),
                    main == null ? null : main.unitCode(),
                    main == null ? null : main.position(),
                    posts(person, main, day),
                    "\n" + String.join("\n", person.searchKeys()));
        });
    }

    private static List<Post> posts(Person person, @Nullable Posting main, LocalDate day) {
        var others = person.postingsOn(day).stream().filter(posting -> posting != main);
        return Stream.concat(Stream.ofNullable(main), others)
                .map(posting -> new Post(posting.unitCode(), posting.position()))
                .toList();
    }

    /// Whether one of the postings is in one of the units.
    public boolean worksIn(Set<String> units) {
        for (var post : posts) {
            if (units.contains(post.unitCode())) {
                return true;
            }
        }
        return false;
    }

    /// A posting.
    public record Post(String unitCode, @Nullable String position) {}
}
