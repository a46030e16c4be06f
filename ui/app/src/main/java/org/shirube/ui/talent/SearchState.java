// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.talent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.talent.TalentSearchRequest;
import org.shirube.contract.talent.TalentSearchRequest.Condition;
import org.shirube.ui.parts.Address;

/// What a search asks, read from the address of its page.
///
/// A condition stands there as `A05:3:4:r`: skill, level, weight, `r` for required or `w` for wished.
record SearchState(Address address) {

    static final String PLACEMENT = "PLACEMENT";
    static final String DEVELOPMENT = "DEVELOPMENT";

    private static final Pattern CONDITION = Pattern.compile("([^:]+):([0-4]):(\\d+(?:\\.\\d+)?):([rw])");
    /// People shown at most: whoever wants to see more sets more conditions.
    static final int MOST = 100;

    private static final int STEP = 20;

    /// What the search is for, empty while nobody has said it.
    Optional<String> purpose() {
        return address.first("purpose").filter(List.of(PLACEMENT, DEVELOPMENT)::contains);
    }

    Optional<String> role() {
        return address.first("role");
    }

    Optional<String> seat() {
        return address.first("seat");
    }

    Optional<String> text() {
        return address.first("q");
    }

    List<String> units() {
        return address.all("unit");
    }

    List<String> types() {
        return address.all("type");
    }

    boolean notSeated() {
        return address.first("notSeated").filter("true"::equals).isPresent();
    }

    /// The person whose place is being explained.
    Optional<String> explained() {
        return address.first("why");
    }

    /// How many people are shown.
    int shown() {
        return address.first("shown")
                .filter(text -> text.matches("\\d{1,3}"))
                .map(text -> Math.clamp(Integer.parseInt(text), STEP, MOST))
                .orElse(STEP);
    }

    /// The same search with more people.
    Address more() {
        return address.with("shown", String.valueOf(Math.min(shown() + STEP, MOST)));
    }

    List<Condition> conditions() {
        return address.all("c").stream().flatMap(SearchState::condition).toList();
    }

    /// How a condition is written in the address.
    static String written(Condition condition) {
        var weight = condition.weight() == null ? 1 : condition.weight().intValue();
        var kind = Boolean.TRUE.equals(condition.required()) ? "r" : "w";
        return "%s:%d:%d:%s".formatted(condition.skillCode(), condition.minLevel(), weight, kind);
    }

    /// Whether there is something to rank by.
    boolean complete() {
        return purpose().isPresent() && (role().isPresent() || !conditions().isEmpty() || text().isPresent());
    }

    TalentSearchRequest request(@Nullable LocalDate asOf) {
        return new TalentSearchRequest(
                purpose().orElse(null),
                conditions(),
                role().orElse(null),
                units(),
                types(),
                null,
                notSeated(),
                text().orElse(null),
                asOf,
                shown());
    }

    private static Stream<Condition> condition(String text) {
        var match = CONDITION.matcher(text);
        return match.matches()
                ? Stream.of(new Condition(
                        match.group(1),
                        Integer.parseInt(match.group(2)),
                        Double.valueOf(match.group(3)),
                        match.group(4).equals("r")))
                : Stream.empty();
    }
}
