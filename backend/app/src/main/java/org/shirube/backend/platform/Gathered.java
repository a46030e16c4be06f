// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/// Gathers what many ask of the database at the same time into one command.
///
/// Whoever asks while a command runs is served by the next one: nobody gets an answer that is older than the question,
/// and one who asks alone does not wait for company.
///
/// @param <Q> what is asked, for example an identifier to read or a document to write
/// @param <A> the answer
public final class Gathered<Q, A> {

    private static final int MOST = 200;

    private final Function<List<Q>, Mono<Map<Q, A>>> command;
    private final Queue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean serving = new AtomicBoolean();

    /// @param command answers several questions at once; questions that it leaves out have an empty answer
    public Gathered(Function<List<Q>, Mono<Map<Q, A>>> command) {
        this.command = command;
    }

    /// Asks with the next command.
    public Mono<A> ask(Q question) {
        // each goes on by itself: the driver's thread would do the work of all of them one after the other
        return Mono.defer(() -> wait(question)).publishOn(Schedulers.parallel());
    }

    private Mono<A> wait(Q question) {
        var asked = new Asked<Q, A>(question, Sinks.one());
        waiting.add(asked);
        serve();
        return asked.answer().asMono();
    }

    private void serve() {
        while (!waiting.isEmpty() && serving.compareAndSet(false, true)) {
            var turn = turn();
            if (turn.isEmpty()) {
                serving.set(false);
            } else {
                Mono.defer(() ->
                                command.apply(turn.stream().map(Asked::question).toList()))
                        .defaultIfEmpty(Map.of())
                        .doFinally(_ -> next())
                        .subscribe(
                                answers -> turn.forEach(one -> one.take(answers)),
                                failure -> turn.forEach(one -> one.answer().tryEmitError(failure)));
            }
        }
    }

    private void next() {
        serving.set(false);
        serve();
    }

    private List<Asked<Q, A>> turn() {
        var turn = new ArrayList<Asked<Q, A>>();
        for (var next = waiting.poll(); next != null; next = turn.size() < MOST ? waiting.poll() : null) {
            turn.add(next);
        }
        return turn;
    }

    private record Asked<Q, A>(Q question, Sinks.One<A> answer) {

        void take(Map<Q, A> answers) {
            var mine = answers.get(question);
            if (mine == null) {
                answer.tryEmitEmpty();
            } else {
                answer.tryEmitValue(mine);
            }
        }
    }
}
