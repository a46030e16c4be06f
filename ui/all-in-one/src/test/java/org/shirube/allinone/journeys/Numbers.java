// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.journeys;

import java.util.regex.Pattern;

/// Numbers as they stand in words on a page.
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

    private Numbers() {}

    /// The first number in a text, 0 where there is none.
    static int of(String text) {
        var match = NUMBER.matcher(text);
        return match.find() ? Integer.parseInt(match.group().replace(",", "")) : 0;
    }

    /// The number that follows a word, 0 where the word is missing.
    static int after(String word, String text) {
        int at = text.indexOf(word);
        return at < 0 ? 0 : of(text.substring(at + word.length()));
    }
}
