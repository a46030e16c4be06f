// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shirube.backend.TestBackend;
import org.shirube.backend.TestClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// The same people as four systems of an office write them are one and the same.
@TestBackend
class FourFormatsTest {

    @Autowired
    TestClient.As as;

    @Autowired
    ReactiveMongoTemplate mongo;

    @ParameterizedTest
    @EnumSource
    void whicheverFileComesFirstTheOthersChangeNothing(StaffFormat first) {
        var office = inACityThatReads(first);
        office.bringWhatFits("postings");

        for (var next : StaffFormat.values()) {
            var before = office.stored("people");
            var preview = office.preview("people", next.file(), next.bytes());
            office.apply(preview);

            assertThat(preview.problemCount()).as(next.file()).isZero();
            if (first != StaffFormat.PERSONNEL_SYSTEM) {
                assertThat(preview.created() + preview.updated())
                        .as(next.file())
                        .isZero();
                assertThat(preview.unchanged()).as(next.file()).isEqualTo(next.size());
            }
            assertThat(office.stored("people")).as(next.file()).containsAllEntriesOf(before);
        }
        assertThat(office.stored("people")).hasSize(855);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverWroteTheFileThePeopleAreTheSame(StaffFormat format) {
        var canonical = people(inACityThatReads(StaffFormat.CANONICAL));

        var read = people(inACityThatReads(format));

        assertThat(read).hasSize(format.size());
        assertThat(canonical).hasSize(855).containsAllEntriesOf(read);
    }

    @ParameterizedTest
    @EnumSource
    void namesComeBackCodePointForCodePoint(StaffFormat format) {
        var office = inACityThatReads(format);

        StaffFormat.NAMES.forEach((number, name) ->
                assertThat(nameOf(office, number).replace('\u3000', ' ')).isEqualTo(name));
        if (format != StaffFormat.PERSONNEL_SYSTEM) {
            StaffFormat.HARD_NAMES.forEach(
                    (number, name) -> assertThat(nameOf(office, number)).isEqualTo(name));
        }
    }

    private Office inACityThatReads(StaffFormat format) {
        var office = new Office(as, mongo).inAnEmptyCity();
        office.apply(office.preview("people", format.file(), format.bytes()));
        return office;
    }

    private static String nameOf(Office office, String number) {
        var card = Objects.requireNonNull(office.http()
                .get()
                .uri("/api/v1/people/{number}?authority=市長", number)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody());
        return String.valueOf(card.get("name"));
    }

    /// People by their first number or code, without what every import gives anew; blanks in names have one width.
    private static Map<String, Document> people(Office office) {
        return office.stored("people").values().stream()
                .map(json -> Document.parse(json.replace('\u3000', ' ')))
                .collect(Collectors.toMap(FourFormatsTest::key, FourFormatsTest::withoutMarks));
    }

    private static String key(Document person) {
        var first = person.getList("employments", Document.class).getFirst();
        return person.getString("externalCode") + first.getString("authority") + first.getString("number");
    }

    private static Document withoutMarks(Document person) {
        List.of("_id", "version", "changedAt", "lastImport").forEach(person::remove);
        return person;
    }
}
