// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestEngine;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Indexes;
import org.shirube.contract.platform.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.repository.support.ReactiveMongoRepositoryFactory;
import reactor.core.publisher.Flux;

/// What people and units ask of the database, on every engine.
class PeopleStorageTest {

    static final Clock CLOCK = Clock.fixed(Staff.NOW, ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void aNumberBelongsToOnePersonOfAnAuthority(TestEngine engine) {
        var mongo = stored(engine);
        var second = Staff.person("second", "別 人", "ベツ ジン", Staff.MAYOR, "000002", "110", null, null);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> mongo.insert(second.indexedOn(Staff.TODAY)).block());
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void theNumberOfAnEndedEmploymentIsFree(TestEngine engine) {
        var mongo = stored(engine);
        var successor = Staff.person("second", "別 人", "ベツ ジン", Staff.MAYOR, "000008", "110", null, null);

        mongo.insert(successor.indexedOn(Staff.TODAY)).block();

        assertThat(people(mongo).byNumber(Staff.MAYOR, "000008").block())
                .extracting(Person::id)
                .isEqualTo("second");
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void whoeverWorksInAUnitIsFoundByTheMainPostingOfTheDay(TestEngine engine) {
        var people = people(stored(engine));

        assertThat(people.workingIn(List.of("110", "111"), Staff.TODAY)
                        .map(Person::id)
                        .collectList()
                        .block())
                .containsExactlyInAnyOrder("head", "deputy", "clerk", "member");
        assertThat(people.workingIn(List.of(), Staff.TODAY).collectList().block())
                .isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void manyPeopleHaveNoNumberAndNoCode(TestEngine engine) {
        var mongo = stored(engine);
        var nobody = new PersonName("無 番", null, null, null);

        mongo.insert(Staff.of("a", nobody, List.of()).indexedOn(Staff.TODAY)).block();
        mongo.insert(Staff.of("b", nobody, List.of()).indexedOn(Staff.TODAY)).block();

        assertThat(mongo.count(new Query(), Person.class).block())
                .isEqualTo(Staff.people().size() + 2L);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void whatIsWrittenIsReadAgainTheSame(TestEngine engine) {
        var mongo = stored(engine);

        var read = people(mongo).byId("member").block();

        var written = Staff.people().stream()
                .filter(person -> person.id().equals("member"))
                .findFirst()
                .orElseThrow()
                .indexedOn(Staff.TODAY);
        assertThat(read).usingRecursiveComparison().ignoringFields("version").isEqualTo(written);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void peopleAreFoundByDayUnitTypeAndWord(TestEngine engine) {
        var mongo = stored(engine);

        assertThat(found(mongo, Caller.SYSTEM, null, null, null)).hasSize(9).doesNotContain("former");
        assertThat(found(mongo, Caller.SYSTEM, null, "110", null)).containsExactly("clerk", "deputy", "head", "member");
        assertThat(found(mongo, Caller.SYSTEM, "わたなべ", null, null)).containsExactly("member");
        assertThat(found(mongo, Caller.SYSTEM, null, null, EmploymentType.FISCAL_YEAR))
                .containsExactly("yearly");
        assertThat(found(mongo, Staff.caller(null, Set.of(), Role.HR), null, null, null))
                .hasSize(8)
                .doesNotContain("assembly");
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void whoWentOverToAnotherAuthorityIsBehindItsBorderAlsoForEarlierDays(TestEngine engine) {
        var mongo = stored(engine);
        var search = search(mongo);
        var question = new PeopleSearch.Question(null, null, null, Staff.TODAY.minusYears(1), 50, null);
        var board = caller(Staff.BOARD);
        var moved = Staff.of(
                "moved",
                new PersonName("移 動", "イ ドウ", null, null),
                List.of(),
                employment(Staff.BOARD, "700001", Staff.TODAY.minusYears(3), Staff.TODAY.minusMonths(1)),
                employment(Staff.ASSEMBLY, "700001", Staff.TODAY.minusMonths(1).plusDays(1), null));
        mongo.insert(moved.indexedOn(Staff.TODAY)).block();

        assertThat(search.find(question, board).block())
                .extracting(PeopleSearch.Part::total)
                .isEqualTo(1L);
        assertThat(search.find(question, Caller.SYSTEM).block())
                .extracting(PeopleSearch.Part::total)
                .isEqualTo(11L);
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void theTreeFollowsAChangeWhoeverMadeIt(TestEngine engine) {
        var mongo = stored(engine);
        var units = units(mongo);
        assertThat(units.tree(Staff.TODAY).block())
                .extracting(tree -> tree.nameOf("120"))
                .isEqualTo("人事課");

        mongo.getCollection("units")
                .flatMap(raw -> reactor.core.publisher.Mono.from(raw.updateOne(
                        new Document("_id", "120"),
                        new Document("$set", new Document("name", "職員課")).append("$inc", new Document("version", 1L)))))
                .block();

        assertThat(units.tree(Staff.TODAY).block())
                .extracting(tree -> tree.nameOf("120"))
                .isEqualTo("職員課");
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void headcountsAddUpToTheTop(TestEngine engine) {
        var mongo = stored(engine);
        var headcounts = new Headcounts(people(mongo), units(mongo), new Fingerprints(mongo));

        var counts = headcounts.of(Staff.TODAY, Set.of(Staff.MAYOR)).block();

        assertThat(counts).isEqualTo(Map.of("100", 7, "110", 4, "111", 2, "120", 2));
    }

    private static Caller caller(String authority) {
        return new Caller("s", null, "n", authority, null, Set.of(Role.HR), Set.of(), Set.of(), Set.of(authority));
    }

    private static Employment employment(
            String authority, String number, java.time.LocalDate from, java.time.@Nullable LocalDate lastDay) {
        return new Employment(
                authority, number, EmploymentType.REGULAR, Period.through(from, lastDay), null, null, null, List.of());
    }

    private static List<String> found(
            ReactiveMongoTemplate mongo,
            Caller caller,
            @Nullable String text,
            @Nullable String unit,
            @Nullable EmploymentType type) {
        var part = search(mongo)
                .find(new PeopleSearch.Question(text, unit, type, Staff.TODAY, 50, null), caller)
                .block();
        assertThat(part).isNotNull();
        assertThat(part.total()).isEqualTo(part.people().size());
        return part.people().stream().map(Person::id).toList();
    }

    private static ReactiveMongoTemplate stored(TestEngine engine) {
        var mongo = engine.template();
        var configuration = new OrganizationConfiguration();
        Flux.just(configuration.peopleIndexes(), configuration.unitIndexes())
                .concatMap(indexes -> Flux.concat(
                        Flux.fromIterable(indexes.unique()).concatMap(key -> create(mongo, indexes, key, true)),
                        Flux.fromIterable(engine == TestEngine.MONGODB ? indexes.lookup() : List.<Indexes.Key>of())
                                .concatMap(key -> create(mongo, indexes, key, false))))
                .blockLast();
        Staff.store(mongo);
        return mongo;
    }

    private static reactor.core.publisher.Mono<String> create(
            ReactiveMongoTemplate mongo, Indexes indexes, Indexes.Key key, boolean unique) {
        var index = new Index();
        key.fields().forEach(field -> index.on(field, Sort.Direction.ASC));
        if (unique) {
            index.unique();
        }
        if (key.sparse()) {
            index.sparse();
        }
        return mongo.indexOps(indexes.aggregate()).createIndex(index);
    }

    private static Units units(ReactiveMongoTemplate mongo) {
        var repositories = new ReactiveMongoRepositoryFactory(mongo);
        return new Units(repositories.getRepository(StoredUnits.class), new Fingerprints(mongo));
    }

    private static PeopleSearch search(ReactiveMongoTemplate mongo) {
        return new PeopleSearch(mongo, units(mongo), CLOCK);
    }

    private static People people(ReactiveMongoTemplate mongo) {
        var repositories = new ReactiveMongoRepositoryFactory(mongo);
        return new People(
                repositories.getRepository(StoredPeople.class),
                new Authorities(repositories.getRepository(StoredAuthorities.class)),
                new Sights(CLOCK),
                mongo,
                CLOCK);
    }
}
