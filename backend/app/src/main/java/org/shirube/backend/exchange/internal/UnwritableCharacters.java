// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// Characters that an encoding cannot write: other systems of the office may lose them.
final class UnwritableCharacters {

    private final CharsetEncoder encoder;
    private final BitSet writable = new BitSet();
    private final TreeSet<String> found = new TreeSet<>();

    private UnwritableCharacters(Charset charset) {
        encoder = charset.newEncoder();
    }

    /// Those of a table, each once.
    ///
    /// @param most how many at the most
    static List<String> of(RawTable table, Charset charset, int most) {
        var characters = new UnwritableCharacters(charset);
        table.rows().forEach(row -> row.cells().forEach(cell -> characters.look(cell.text())));
        return characters.found.stream().limit(most).toList();
    }

    private void look(String text) {
        int c;
        for (int at = 0; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (c > '~' && !isWritable(c)) {
                found.add(shape(text, at, c));
            }
        }
    }

    private boolean isWritable(int c) {
        if (!writable.get(c) && encoder.canEncode(Character.toString(c))) {
            writable.set(c);
        }
        return writable.get(c);
    }

    /// What a person sees: a selector shows nothing by itself, it chooses a shape of the character before it.
    private static String shape(String text, int at, int c) {
        var block = Character.UnicodeBlock.of(c);
        var selects = block == Character.UnicodeBlock.VARIATION_SELECTORS
                || block == Character.UnicodeBlock.VARIATION_SELECTORS_SUPPLEMENT;
        return text.substring(selects && at > 0 ? text.offsetByCodePoints(at, -1) : at, at + Character.charCount(c));
    }
}
