// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What people are found by: one form for every way in which people write the same name or number.
///
/// Widths, blanks, letter case, hiragana and katakana, variation selectors and common variants of a kanji (髙, 﨑,
/// 邊 ...) do not matter. Names themselves are never stored in this form.
public final class SearchKeys {

    /// Variants and the usual character, pairwise: offices write 髙橋, people type 高橋.
    private static final Map<Integer, Integer> VARIANTS =
            pairs("髙高﨑崎嵜崎碕崎邉辺邊辺齋斎齊斎斉斎濵浜濱浜德徳廣広澤沢國国嶋島嶌島栁柳𠮷吉桒桑龍竜瀧滝櫻桜壽寿惠恵榮栄眞真槇槙條条學学圓円");

    private SearchKeys() {}

    /// Keys of a person: numbers, and names with their parts in kanji, kana, roman and former form.
    ///
    /// @param numbers employee numbers ever, and the code of an external person
    public static List<String> of(PersonName name, Collection<String> numbers) {
        var keys = new LinkedHashSet<String>();
        numbers.forEach(number -> addNumber(keys, number));
        addName(keys, name.kanji());
        addName(keys, name.kana());
        addName(keys, name.roman());
        addName(keys, name.former());
        return List.copyOf(keys);
    }

    /// The words of what somebody typed; each of them has to begin one of a person's keys.
    public static List<String> words(String typed) {
        return Arrays.stream(typed.split("[\\s\\u3000]+"))
                .map(SearchKeys::form)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// A number is found with and without its leading zeros.
    private static void addNumber(Set<String> keys, String number) {
        add(keys, form(number));
        add(keys, form(number).replaceFirst("^0+", ""));
    }

    /// A name is found by the whole and by each of its words, so by the given name too.
    private static void addName(Set<String> keys, @Nullable String name) {
        if (name != null) {
            add(keys, form(name));
            words(name).forEach(word -> add(keys, word));
        }
    }

    private static void add(Set<String> keys, String key) {
        if (!key.isEmpty()) {
            keys.add(key);
        }
    }

    private static String form(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(SearchKeys::usual)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int usual(int character) {
        if (character >= 'ぁ' && character <= 'ゖ') {
            return character + ('ァ' - 'ぁ');
        }
        return VARIANTS.getOrDefault(character, character);
    }

    private static Map<Integer, Integer> pairs(String variantsAndUsual) {
        var characters = variantsAndUsual.codePoints().toArray();
        var pairs = new HashMap<Integer, Integer>();
        for (int i = 0; i < characters.length; i += 2) {
            pairs.putIfAbsent(characters[i], characters[i + 1]);
        }
        return Map.copyOf(pairs);
    }
}
