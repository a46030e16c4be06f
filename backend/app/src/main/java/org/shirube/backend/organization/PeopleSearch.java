// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.backend.platform.Caller;
import org.shirube.contract.problem.ProblemType;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/// Finds people by what somebody typed, by unit and by employment type; always inside the caller's borders.
@Service
public class PeopleSearch {

    private static final String SEPARATOR = "\n";

    private final ReactiveMongoTemplate mongo;
    private final Units units;
    private final Clock clock;

    PeopleSearch(ReactiveMongoTemplate mongo, Units units, Clock clock) {
        this.mongo = mongo;
        this.units = units;
        this.clock = clock;
    }

    /// What is asked.
    ///
    /// @param text number or name in any writing; every word has to fit
    /// @param unit code of a unit; people with their 本務 in it or below it
    /// @param limit at most that many
    /// @param after cursor of the part before
    public record Question(
            @Nullable String text,
            @Nullable String unit,
            @Nullable EmploymentType type,
            LocalDate asOf,
            int limit,
            @Nullable String after) {}

    /// A part of those found, in the order of their kana.
    ///
    /// @param total how many were found in all
    /// @param next cursor of the next part, null at the end
    public record Part(
            List<Person> people, long total, @Nullable String next) {}

    /// People employed on the day who fit.
    public Mono<Part> find(Question question, Caller caller) {
        return units.tree(question.asOf())
                .map(tree -> criteria(question, caller, tree))
                .flatMap(criteria -> Mono.zip(count(criteria), read(criteria, question))
                        .map(both -> part(both.getT2(), both.getT1(), question.limit())));
    }

    private Mono<Long> count(List<Criteria> criteria) {
        return mongo.count(Query.query(new Criteria().andOperator(criteria)), Person.class);
    }

    private Mono<List<Person>> read(List<Criteria> criteria, Question question) {
        var all = new ArrayList<>(criteria);
        if (question.after() != null) {
            all.add(behind(question.after()));
        }
        var query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("name.kana", "_id"))
                .limit(question.limit() + 1);
        return mongo.find(query, Person.class).collectList();
    }

    private static Part part(List<Person> read, long total, int limit) {
        if (read.size() <= limit) {
            return new Part(read, total, null);
        }
        var people = read.subList(0, limit);
        return new Part(List.copyOf(people), total, cursor(people.getLast()));
    }

    private List<Criteria> criteria(Question question, Caller caller, UnitTree tree) {
        var criteria = new ArrayList<Criteria>();
        criteria.add(
                caller.isSystem()
                        ? PersonCriteria.employedOn(question.asOf())
                        : PersonCriteria.employedOn(question.asOf(), caller.authorities()));
        var today = LocalDate.now(clock);
        if (!caller.isSystem() && !today.equals(question.asOf())) {
            criteria.add(stillInside(caller, today));
        }
        if (question.unit() != null) {
            criteria.add(PersonCriteria.mainPostingIn(question.asOf(), tree.subtree(question.unit())));
        }
        if (question.type() != null) {
            criteria.add(PersonCriteria.employedAs(question.asOf(), question.type()));
        }
        if (question.text() != null && !question.text().isBlank()) {
            criteria.addAll(typed(question.text()));
        }
        return criteria;
    }

    /// Whoever went over to another authority is behind its border today, also for a look at the day before.
    private static Criteria stillInside(Caller caller, LocalDate today) {
        return new Criteria()
                .orOperator(
                        Criteria.where("employments").not().elemMatch(PersonCriteria.inForce(today)),
                        PersonCriteria.employedOn(today, caller.authorities()));
    }

    /// A prefix of a stored key for each word: an index on the keys answers it.
    private static List<Criteria> typed(String text) {
        var words = SearchKeys.words(text);
        return words.isEmpty()
                ? List.of(Criteria.where("_id").is(""))
                : words.stream()
                        .map(word -> Criteria.where("searchKeys").regex("^" + word))
                        .toList();
    }

    private static String cursor(Person last) {
        var text = Objects.requireNonNullElse(last.name().kana(), "") + SEPARATOR + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Criteria behind(String cursor) {
        var parts = decoded(cursor).split(SEPARATOR, -1);
        if (parts.length != 2) {
            throw unreadable();
        }
        var sameKana = Criteria.where("name.kana").is(parts[0].isEmpty() ? null : parts[0]);
        return new Criteria()
                .orOperator(
                        sameKana.and("_id").gt(parts[1]),
                        Criteria.where("name.kana").gt(parts[0]));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw unreadable();
        }
    }

    private static BusinessProblem unreadable() {
        return new BusinessProblem(ProblemType.INVALID_FIELDS, "organization.cursor-unreadable");
    }
}
