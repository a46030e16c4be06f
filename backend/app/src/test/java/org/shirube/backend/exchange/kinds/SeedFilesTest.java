// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.shirube.backend.MemoryDatabase;
import org.shirube.backend.TestBackend;
import org.shirube.backend.exchange.Cell;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.organization.People;
import org.shirube.backend.platform.EventConsumer;
import org.shirube.backend.skills.EvidenceIntake;
import org.shirube.backend.skills.EvidenceKind;
import org.shirube.backend.skills.Frameworks;
import org.shirube.backend.skills.SkillProfiles;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import org.shirube.backend.training.Enrolment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Flux;

/// The sample city's files are without a fault, and read twice they change nothing.
@TestBackend
class SeedFilesTest {

    private static final Path SEED = Path.of("../../seed-data");

    private static final List<String> ORDERS = List.of(
            "reorganizations",
            "vocabularies",
            "vocabulary-roles",
            "crosswalks",
            "offerings",
            "requirements",
            "training-plans",
            "drills");

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    List<ImportKind> kinds;

    @Autowired
    EvidenceIntake intake;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Courses courses;

    @Autowired
    People people;

    @Autowired
    SkillProfiles profiles;

    @Test
    void skillsAndTrainingOfTheSampleCityAreTakenIn() throws IOException {
        MemoryDatabase.clear(mongo);
        for (var kind : List.of("authorities", "units", "people", "frameworks", "courses", "evidence", "completions")) {
            store(compare(kind));
        }

        for (var kind : List.of("frameworks", "courses", "evidence", "completions")) {
            var again = compare(kind);
            assertThat(again.changes()).as(kind).isEmpty();
            assertThat(again.unchanged()).as(kind).isPositive();
        }
        assertThat(frameworks.current().block().items()).hasSizeGreaterThan(30);
        assertThat(frameworks.current().block().items()).allSatisfy(item -> {
            assertThat(item.englishAreaName()).isNotBlank();
            assertThat(item.englishDefinition()).isNotBlank();
        });
        assertThat(courses.all().collectList().block()).allSatisfy(course -> {
            assertThat(course.englishTitle()).isNotBlank();
            assertThat(course.englishDescription()).isNotBlank();
            assertThat(course.englishLegalBasis() == null).isEqualTo(course.legalBasis() == null);
        });
        assertThat(courses.byCode("S01").block()).satisfies(course -> {
            assertThat(course.mandatory()).isTrue();
            assertThat(course.isSecurity()).isTrue();
            assertThat(course.validMonths()).isEqualTo(12);
            assertThat(course.reaches()).hasSize(6);
        });
        assertThat(everyCourse())
                .allSatisfy(course -> assertThat(course.reaches()).isNotEmpty());
    }

    @Test
    void aCompletionOfAFileReachesTheProfile() throws IOException {
        MemoryDatabase.clear(mongo);
        for (var kind : List.of("authorities", "units", "people", "frameworks", "courses")) {
            store(compare(kind));
        }
        var completion = (Enrolment) compare("completions").changes().getFirst().after();

        deliver(completion, intake);

        var profile = Objects.requireNonNull(profiles.of(completion.personId()).block());
        var course =
                Objects.requireNonNull(courses.byCode(completion.courseCode()).block());
        assertThat(profile.evidence()).hasSameSizeAs(course.reaches()).allSatisfy(evidence -> {
            assertThat(evidence.kind()).isEqualTo(EvidenceKind.COMPLETION);
            assertThat(evidence.standardError()).isEqualTo(0.6);
            assertThat(evidence.date()).isEqualTo(completion.completedOn()).isBefore(LocalDate.of(2026, 9, 14));
        });
    }

    @Test
    void ordersAndReferencesOfTheSampleCityAreTakenIn() throws IOException {
        MemoryDatabase.clear(mongo);
        for (var kind : List.of("authorities", "units", "people", "frameworks", "courses", "roles")) {
            store(compare(kind));
        }

        for (var kind : ORDERS) {
            store(compare(kind));
        }

        for (var kind : ORDERS) {
            var again = compare(kind);
            assertThat(again.changes()).as(kind).isEmpty();
            assertThat(again.unchanged()).as(kind).isPositive();
        }
    }

    private static void deliver(Enrolment enrolment, EventConsumer consumer) {
        Flux.fromIterable(enrolment.outbox()).concatMap(consumer::on).blockLast();
    }

    private List<Course> everyCourse() {
        return Objects.requireNonNull(courses.all().collectList().block());
    }

    private void store(Comparison comparison) {
        Flux.fromIterable(comparison.changes())
                .map(change -> (Object) change.after())
                .concatMap(mongo::save)
                .blockLast();
    }

    private Comparison compare(String name) throws IOException {
        var kind = kinds.stream()
                .collect(Collectors.toMap(ImportKind::name, Function.identity()))
                .get(name);
        var sheet = sheet(name);
        var comparison = Objects.requireNonNull(kind).compare(sheet).block();
        assertThat(sheet.problems()).as(name).isEmpty();
        return Objects.requireNonNull(comparison);
    }

    private static ImportSheet sheet(String name) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var file = format.parse(Files.newBufferedReader(SEED.resolve(name + ".csv")))) {
            var headers = file.getHeaderNames().stream().collect(Collectors.toMap(header -> header, header -> header));
            var sheet = new ImportSheet(ImportSheet.Scope.PARTIAL, headers);
            for (var line : file) {
                var cells = new HashMap<String, Cell>();
                headers.keySet()
                        .forEach(header -> cells.put(
                                header, new Cell(true, line.get(header).strip(), null)));
                sheet.add((int) line.getRecordNumber() + 1, cells);
            }
            return sheet;
        }
    }
}
