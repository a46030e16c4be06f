// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// Calls something from many clients at once and measures each call.
final class Load {

    private Load() {}

    /// Does the calls 0 to `calls` - 1, each once, by so many clients.
    static Measured calls(int clients, int calls, IntConsumer call) {
        var next = new AtomicInteger();
        return run(
                clients,
                () -> {
                    int index = next.getAndIncrement();
                    return index < calls ? index : -1;
                },
                call);
    }

    /// Calls for a while; each call gets a number of its own.
    static Measured during(Duration time, int clients, IntConsumer call) {
        var next = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        return run(clients, () -> System.nanoTime() < end ? next.getAndIncrement() : -1, call);
    }

    /// The product and its yardstick by turns, so that what disturbs the machine disturbs both.
    static Compared byTurns(int rounds, Supplier<Measured> ours, Supplier<Measured> theirs) {
        var product = new ArrayList<Measured>();
        var yardstick = new ArrayList<Measured>();
        for (int round = 0; round < rounds; round++) {
            product.add(ours.get());
            yardstick.add(theirs.get());
        }
        return new Compared(Measured.median(product), Measured.median(yardstick));
    }

    /// The time of one call in milliseconds.
    static double millis(Runnable call) {
        long begin = System.nanoTime();
        call.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    /// The median time of several calls in milliseconds.
    static double median(int times, Runnable call) {
        var all = new double[times];
        for (int i = 0; i < times; i++) {
            all[i] = millis(call);
        }
        Arrays.sort(all);
        return all[times / 2];
    }

    private static Measured run(int clients, java.util.function.IntSupplier next, IntConsumer call) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var failures = new ConcurrentLinkedQueue<RuntimeException>();
        long begin = System.nanoTime();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                executor.submit(() -> {
                    for (int index = next.getAsInt(); index >= 0; index = next.getAsInt()) {
                        long start = System.nanoTime();
                        try {
                            call.accept(index);
                            nanos.add(System.nanoTime() - start);
                        } catch (RuntimeException failure) {
                            failures.add(failure);
                        }
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        var failure = failures.peek();
        if (failure != null) {
            throw new IllegalStateException(failures.size() + " calls failed", failure);
        }
        return Measured.of(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), seconds);
    }

    /// Medians of the rounds.
    record Compared(Measured ours, Measured theirs) {}

    /// What many calls needed.
    ///
    /// @param perSecond calls finished a second
    /// @param p50 median of the times in milliseconds
    /// @param p99 99th percentile in milliseconds
    record Measured(double perSecond, double p50, double p99) {

        private static Measured of(long[] sorted, double seconds) {
            return new Measured(sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99));
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
        }

        /// The middle of several rounds, each figure for itself.
        static Measured median(List<Measured> rounds) {
            return new Measured(
                    median(rounds, Measured::perSecond), median(rounds, Measured::p50), median(rounds, Measured::p99));
        }

        private static double median(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
            var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }
}
