// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Forms of texts in which they are compared. Names are never stored in one of them.
public final class Normalized {

    private static final Pattern IGNORED = Pattern.compile("[\\s\\u3000()\\[\\]{}【】「」・.．。,、/／_の*※:\\-]");
    private static final Pattern HALF_KANA = Pattern.compile("[\\uFF61-\\uFF9F]+");

    private Normalized() {}

    /// A header or a word of a closed list: NFKC without blanks, brackets, dots and 「の」, in lower case.
    public static String word(String text) {
        return IGNORED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /// A code or number: full-width digits and letters become half-width.
    public static String code(String text) {
        return plain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /// Nearly every code is in half width already.
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /// A name in which the width and number of its blanks do not matter.
    public static String withoutBlanks(String name) {
        return name.replaceAll("[\\s\\u3000]", "");
    }

    /// Half-width kana become full-width, everything else stays.
    public static String kana(String text) {
        return HALF_KANA.matcher(text).replaceAll(run -> Normalizer.normalize(run.group(), Normalizer.Form.NFKC));
    }

    /// The text nearest to a wrong one, if any is near enough to be meant.
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        var wanted = word(wrong);
        return known.stream()
                .min(Comparator.comparingInt(candidate -> distance(wanted, word(candidate))))
                .filter(candidate -> distance(wanted, word(candidate)) <= Math.max(1, wanted.length() / 2));
    }

    /// Levenshtein distance.
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? corner : corner + 1;
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
