// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GatheredTest {

    private final List<List<String>> commands = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whoeverAsksWhileACommandRunsIsServedByTheNextOne() {
        var first = Sinks.<Boolean>one();
        var lengths = new Gathered<String, Integer>(words -> {
            commands.add(words);
            var answer = Mono.just(lengths(words));
            return commands.size() == 1 ? first.asMono().then(answer) : answer;
        });

        var answers = Flux.just("一", "二二", "三三三", "二二")
                .flatMapSequential(lengths::ask)
                .collectList()
                .toFuture();
        assertThat(commands).containsExactly(List.of("一"));
        first.tryEmitValue(true).orThrow();

        assertThat(answers.join()).containsExactly(1, 2, 3, 2);
        assertThat(commands).containsExactly(List.of("一"), List.of("二二", "三三三", "二二"));
    }

    @Test
    void aQuestionThatNobodyAnswersIsEmpty() {
        var nothing = new Gathered<String, Integer>(words -> Mono.just(Map.of()));

        assertThat(nothing.ask("何").blockOptional()).isEmpty();
    }

    @Test
    void aFailureIsForThoseWhoAskedAndNotForTheNext() {
        var once = new Gathered<String, Integer>(words -> {
            commands.add(words);
            return commands.size() == 1 ? Mono.error(new IllegalStateException("切断")) : Mono.just(lengths(words));
        });

        assertThatThrownBy(() -> once.ask("一").block()).hasMessage("切断");
        assertThat(once.ask("二二").block()).isEqualTo(2);
    }

    @Test
    void thousandsAtOnceAllGetTheirOwnAnswer() {
        var lengths = new Gathered<Integer, Integer>(numbers ->
                Mono.just(numbers.stream().distinct().collect(Collectors.toMap(Function.identity(), n -> n * 2))));

        var answers = Flux.range(0, 5_000)
                .flatMapSequential(lengths::ask, 500)
                .collectList()
                .block();

        assertThat(answers)
                .isEqualTo(Flux.range(0, 5_000).map(n -> n * 2).collectList().block());
    }

    private static Map<String, Integer> lengths(List<String> words) {
        return words.stream().distinct().collect(Collectors.toMap(Function.identity(), String::length));
    }
}
