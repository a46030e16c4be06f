// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A closed list of values with the words that offices use for them.
///
/// @param <E> what the words stand for
public final class ClosedList<E> {

    /// Words that mark a cell, and words that say that it is not marked.
    static final ClosedList<Boolean> MARKS = ClosedList.<Boolean>empty()
            .with(true, "○", "◯", "〇", "●", "◎", "✓", "✔", "レ", "1", "有", "あり", "要", "必須", "はい", "yes", "y", "true")
            .with(false, "×", "0", "無", "なし", "不要", "いいえ", "no", "n", "false", "-", "ー", "−");

    private final Map<String, E> byWord = new HashMap<>();
    private final Map<String, E> words = new HashMap<>();
    private final Map<E, String> names = new LinkedHashMap<>();

    /// An empty list; fill it with [#with].
    public static <E> ClosedList<E> empty() {
        return new ClosedList<>();
    }

    /// Adds a value with its canonical word and other words for it.
    public ClosedList<E> with(E value, String word, String... others) {
        names.put(value, word);
        words.put(word, value);
        byWord.put(Normalized.word(word), value);
        for (var other : others) {
            byWord.put(Normalized.word(other), value);
        }
        return this;
    }

    /// The value of a word; widths, blanks and brackets do not matter.
    public Optional<E> find(String word) {
        // most cells have the very word of the list
        var asWritten = words.get(word);
        return Optional.ofNullable(asWritten == null ? byWord.get(Normalized.word(word)) : asWritten);
    }

    /// The canonical word of a value.
    public String name(E value) {
        return names.getOrDefault(value, String.valueOf(value));
    }

    /// Canonical words.
    public List<String> words() {
        return List.copyOf(names.values());
    }
}
