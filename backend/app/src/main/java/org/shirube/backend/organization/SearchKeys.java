// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What finds a person. Names are normalised here and only here: what is stored as a name stays as it is written.
public final class SearchKeys {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000・]+");
    private static final Pattern VARIATIONS = Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

    private SearchKeys() {}

    /// Keys of a person: full names and their parts, in kanji, kana, roman and former form, and numbers.
    public static List<String> of(PersonName name, Collection<String> numbers) {
        var keys = new LinkedHashSet<String>();
        Stream.of(name.kanji(), name.kana(), name.roman(), name.former()).forEach(written -> add(keys, written));
        numbers.forEach(number -> add(keys, number));
        return List.copyOf(keys);
    }

    private static void add(Collection<String> keys, @Nullable String written) {
        if (written == null || written.isBlank()) {
            return;
        }
        keys.add(normalized(written));
        var parts = BLANKS.split(written.strip());
        if (parts.length > 1) {
            Stream.of(parts)
                    .map(SearchKeys::normalized)
                    .filter(part -> !part.isEmpty())
                    .forEach(keys::add);
        }
    }

    /// The form in which a query and a key are compared: any width, hiragana as katakana, without blanks, lower case,
    /// without variation selectors.
    public static String normalized(String written) {
        var plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        plain = VARIATIONS.matcher(BLANKS.matcher(plain).replaceAll("")).replaceAll("");
        var katakana = new StringBuilder();
        plain.codePoints().map(c -> c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c).forEach(katakana::appendCodePoint);
        return katakana.toString().toLowerCase(Locale.ROOT);
    }
}
