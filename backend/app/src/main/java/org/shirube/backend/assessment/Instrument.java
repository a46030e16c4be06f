// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Identifiers;
import org.shirube.backend.platform.Wording;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A set of items that is asked together (診断, テスト, 点検). Code and edition identify it.
///
/// When a campaign opens it keeps a copy of its own: what people are asked does not change under their hands.
///
/// @param calibration where its difficulties come from; null where they are the author's
@Document("instruments")
public record Instrument(
        @Id String id,
        @Version @Nullable Long version,
        String code,
        String edition,
        String title,
        @Nullable String englishTitle,
        InstrumentKind kind,
        List<Item> items,
        Instant changedAt,
        @Nullable CalibrationNote calibration) {

    private static final int SECONDS_PER_RATING = 20;
    private static final int SECONDS_PER_CHOICE = 45;

    public Instrument {
        items = List.copyOf(items);
        if (items.stream().map(Item::code).distinct().count() != items.size()) {
            throw new IllegalArgumentException("Instrument '%s' has an item code twice.".formatted(code));
        }
    }

    /// The identifier of an edition; it follows from code and edition.
    public static String idOf(String code, String edition) {
        return Identifiers.derived("instrument\n" + code + "\n" + edition);
    }

    /// The title in a language.
    public String title(Locale locale) {
        return titles().in(locale);
    }

    /// The title in both languages.
    public Wording titles() {
        return new Wording(title, englishTitle);
    }

    /// The item of a code.
    public Optional<Item> item(String itemCode) {
        return items.stream().filter(item -> item.code().equals(itemCode)).findFirst();
    }

    /// The questions that can be marked right or wrong.
    public List<Item> bank() {
        return items.stream().filter(Item::hasKey).toList();
    }

    /// Whether answers have shown how hard the questions are, so that a test may adapt.
    public boolean calibrated() {
        return calibration != null && !adaptiveBank().isEmpty();
    }

    /// The questions that a test which adapts may ask: those whose difficulty a calibration found.
    public List<Item> adaptiveBank() {
        return bank().stream()
                .filter(item -> item.choice() != null && item.choice().hasDifficulty())
                .toList();
    }

    /// The same after a calibration.
    Instrument with(List<Item> calibrated, CalibrationNote note, Instant now) {
        return new Instrument(id, version, code, edition, title, englishTitle, kind, calibrated, now, note);
    }

    /// A calibration of the questions.
    ///
    /// @param number 1 for the first
    /// @param model name of what was estimated
    /// @param people whose answers it used
    /// @param metric identifier of the scale of theta; results compare only on the same one
    public record CalibrationNote(int number, String model, LocalDate on, int people, String metric) {}

    /// An honest estimate of the time for all items, in minutes, at least 1.
    public int minutes() {
        return minutesFor(items.size());
    }

    /// An honest estimate of the time for some of the items, in minutes, at least 1.
    public int minutesFor(int open) {
        int seconds = items.stream().anyMatch(item -> item.choice() != null) ? SECONDS_PER_CHOICE : SECONDS_PER_RATING;
        return Math.max(1, Math.ceilDiv(open * seconds, 60));
    }
}
