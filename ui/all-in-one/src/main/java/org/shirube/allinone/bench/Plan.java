// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a run measures.
///
/// @param size the only size, or null for the usual ones
/// @param lines which groups of lines
/// @param out where the results are written
record Plan(@Nullable Integer size, Set<Lines> lines, Path out) {

    /// The lines that belong together.
    enum Lines {
        TALENT,
        PSYCHOMETRICS,
        IMPORT,
        SUBMIT,
        PROFILE,
        COVERAGE,
        SEARCH,
        START
    }

    static final String USAGE = "--size is one of 1k, 3k, 10k, 100k, 1m; --only names one or more of "
            + Arrays.toString(Lines.values()).toLowerCase(Locale.ROOT) + ", with commas between";

    private static final Map<String, Integer> SIZES =
            Map.of("1k", 1_000, "3k", 3_000, "10k", 10_000, "100k", 100_000, "1m", 1_000_000);
    private static final List<Integer> EMBEDDED = List.of(3_000, 10_000);
    private static final List<Integer> MONGODB = List.of(10_000, 100_000);

    private static final int EMBEDDED_UP_TO = 10_000;
    private static final int DATABASE_UP_TO = 100_000;
    private static final int TALENT = 1_000_000;

    /// @throws IllegalArgumentException where an argument has a value that is not known
    static Plan of(String... arguments) {
        var size = value(arguments, "--size");
        if (size.isPresent() && !SIZES.containsKey(size.get())) {
            throw new IllegalArgumentException(size.get());
        }
        return new Plan(
                size.map(SIZES::get).orElse(null),
                value(arguments, "--only").map(Plan::lines).orElse(EnumSet.allOf(Lines.class)),
                Path.of(value(arguments, "--out")
                        .orElse("target/bench" + size.map("-"::concat).orElse("") + ".json")));
    }

    private static Set<Lines> lines(String names) {
        var lines = EnumSet.noneOf(Lines.class);
        for (var name : names.split(",")) {
            lines.add(Lines.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return lines;
    }

    private static Optional<String> value(String[] arguments, String name) {
        var all = List.of(arguments);
        int at = all.indexOf(name);
        return at >= 0 && at + 1 < all.size()
                ? Optional.of(all.get(at + 1))
                : all.stream()
                        .filter(argument -> argument.startsWith(name + "="))
                        .map(argument -> argument.substring(name.length() + 1))
                        .findFirst();
    }

    boolean has(Lines some) {
        return lines.contains(some);
    }

    /// How many people the search in memory has.
    int talent() {
        return size == null ? TALENT : size;
    }

    /// Sizes of the town on the embedded engine.
    List<Integer> embedded() {
        return size == null ? EMBEDDED : size <= EMBEDDED_UP_TO ? List.of(size) : List.of();
    }

    /// Sizes of the town on MongoDB.
    List<Integer> mongodb() {
        return size == null ? MONGODB : size <= DATABASE_UP_TO ? List.of(size) : List.of();
    }

    /// Whether anything needs a database.
    boolean database() {
        return !EnumSet.of(Lines.TALENT, Lines.PSYCHOMETRICS, Lines.START).containsAll(lines);
    }
}
