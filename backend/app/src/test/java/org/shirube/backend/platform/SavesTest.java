// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestEngine;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import reactor.core.publisher.Flux;

class SavesTest {

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void manyAtOnceAreAllStoredAsTheTemplateStoresThem(TestEngine engine) {
        var mongo = engine.template();
        var saves = new Saves<>(mongo, Note.class);

        var created = notes(100).flatMap(saves::save).collectList().block();
        var changed = Flux.fromIterable(Objects.requireNonNull(created))
                .flatMap(note -> saves.save(note.saying("後")))
                .collectList()
                .block();

        assertThat(created).hasSize(100).allMatch(note -> Objects.equals(note.version(), 0L));
        assertThat(mongo.findAll(Note.class).collectList().block()).containsExactlyInAnyOrderElementsOf(changed);
        assertThat(changed)
                .allMatch(note ->
                        Objects.equals(note.version(), 1L) && note.text().equals("後"));
        assertThat(mongo.save(stored(mongo, "n7").saying("次")).block()).isEqualTo(new Note("n7", 2L, "次"));
    }

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void whoeverSawAnOlderVersionChangesNothing(TestEngine engine) {
        var mongo = engine.template();
        var saves = new Saves<>(mongo, Note.class);
        var seen = saves.save(new Note("n", null, "前")).block();
        saves.save(Objects.requireNonNull(seen).saying("一人目")).block();

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> saves.save(seen.saying("二人目")).block());
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> saves.save(new Note("n", null, "二つ目")).block());
        assertThat(stored(mongo, "n")).isEqualTo(new Note("n", 1L, "一人目"));
    }

    private static Flux<Note> notes(int count) {
        return Flux.fromStream(IntStream.range(0, count).mapToObj(i -> new Note("n" + i, null, "前")));
    }

    private static Note stored(ReactiveMongoTemplate mongo, String id) {
        return mongo.findById(id, Note.class).blockOptional().orElseThrow();
    }

    @Document("notes")
    record Note(@Id String id, @Version @Nullable Long version, String text) {

        Note saying(String other) {
            return new Note(id, version, other);
        }
    }
}
