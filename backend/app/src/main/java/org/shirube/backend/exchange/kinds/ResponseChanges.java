// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.assessment.Campaign;
import org.shirube.backend.assessment.Instrument;
import org.shirube.backend.assessment.Invitation;
import org.shirube.backend.assessment.Item;
import org.shirube.backend.assessment.Response;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.Comparison;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.UnitTree;

/// What a file of past answers adds: for each row an invitation, and a response where somebody answered. Answers
/// that
/// are there already never change.
final class ResponseChanges {

    private static final String SUBMITTED = "提出日時";
    private static final String ANSWERS = "回答";
    /// The notice that people of earlier years were shown is not known.
    private static final String NO_NOTICE = "-";

    private final Set<String> known;
    private final UnitTree units;
    private final Clock clock;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Change<?>> changes = new ArrayList<>();
    private int unchanged;

    /// A closed campaign and what was asked in it.
    record Held(Campaign campaign, Instrument instrument) {}

    /// @param known identifiers of the invitations that there are
    ResponseChanges(Set<String> known, UnitTree units, Clock clock) {
        this.known = known;
        this.units = units;
        this.clock = clock;
    }

    void add(ImportRow row, Person person, Held held) {
        var id = Invitation.idOf(held.campaign().id(), person.id());
        var earlier = seen.putIfAbsent(id, row.number());
        if (earlier != null) {
            row.problem("職員番号", ProblemCode.DUPLICATE_KEY, null, earlier);
        }
        var answers = answers(row, held.instrument());
        var submitted = submitted(row, !answers.isEmpty());
        if (row.hasProblems()) {
            return;
        }
        if (known.contains(id)) {
            unchanged++;
            return;
        }
        var campaign = held.campaign();
        var invitation = Invitation.of(campaign, person, units, campaign.opens(), false, campaign.createdAt());
        changes.add(change(row, Invitation.class, invitation, id, person, held));
        if (submitted != null) {
            changes.add(change(row, Response.class, response(invitation, answers, submitted), id, person, held));
        }
    }

    /// Answers by the name under which they are stored.
    private static Map<String, Integer> answers(ImportRow row, Instrument instrument) {
        var answers = new LinkedHashMap<String, Integer>();
        for (var answer : row.codes(ANSWERS)) {
            var parts = answer.split("=", 2);
            var item = instrument.item(parts[0].strip());
            if (item.isEmpty()) {
                row.problem(ANSWERS, ProblemCode.UNKNOWN_CODE, null);
            } else {
                value(row, item.get(), parts).ifPresent(value -> answers.put(Response.stored(parts[0].strip()), value));
            }
        }
        return answers;
    }

    private static Optional<Integer> value(ImportRow row, Item item, String[] parts) {
        var text = parts.length == 2 ? parts[1].strip() : "";
        if (!text.matches("\\d{1,2}") || !item.accepts(Integer.parseInt(text))) {
            row.problem(ANSWERS, ProblemCode.NUMBER_OUT_OF_RANGE, null, item.lowest(), item.highest());
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    private @Nullable Instant submitted(ImportRow row, boolean answered) {
        var text = answered ? row.requiredText(SUBMITTED) : row.text(SUBMITTED);
        if (text == null || !answered) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.strip().replace(' ', 'T'))
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            row.problem(SUBMITTED, ProblemCode.DATE_UNREADABLE, null);
            return null;
        }
    }

    private Response response(Invitation invitation, Map<String, Integer> answers, Instant submitted) {
        return new Response(
                invitation.id(),
                null,
                invitation.campaignId(),
                invitation.personId(),
                invitation.unitCode(),
                invitation.authority(),
                answers,
                NO_NOTICE,
                submitted,
                submitted,
                submitted,
                null,
                submitted,
                submitted.atZone(clock.getZone()).toLocalDate(),
                List.of());
    }

    private static <T> Change<T> change(ImportRow row, Class<T> type, T after, String id, Person person, Held held) {
        return new Change<>(
                id,
                person.name().kanji() + " " + held.campaign().title(),
                type,
                after,
                id,
                null,
                List.of(row.number()),
                List.of());
    }

    Comparison comparison() {
        return Comparison.of(changes, unchanged);
    }
}
