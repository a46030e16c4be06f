// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import org.jspecify.annotations.Nullable;

/// What can be wrong with the characters of a cell, whatever the cell means.
final class Faults {

    /// What systems write for a character that they cannot write.
    private static final String STAND_INS = "?？〓";

    private Faults() {}

    /// The fault of any text, or null.
    static @Nullable ProblemCode ofText(String text, int longest) {
        if (text.indexOf('\uFFFD') >= 0) {
            return ProblemCode.CHARACTER_LOST;
        }
        if (text.codePoints().anyMatch(Faults::hidden)) {
            return ProblemCode.CONTROL_CHARACTER;
        }
        if ("=+@".indexOf(text.charAt(0)) >= 0) {
            return ProblemCode.FORMULA;
        }
        return text.codePointCount(0, text.length()) > longest ? ProblemCode.TOO_LONG : null;
    }

    /// The fault of a text in one line, such as a code, or null.
    static @Nullable ProblemCode ofLine(String text, int longest) {
        return text.chars().anyMatch(c -> c == '\n' || c == '\t')
                ? ProblemCode.CONTROL_CHARACTER
                : ofText(text, longest);
    }

    /// The fault of a name, or null.
    static @Nullable ProblemCode ofName(String text, int longest) {
        var fault = ofLine(text, longest);
        return fault == null && text.chars().anyMatch(c -> STAND_INS.indexOf(c) >= 0)
                ? ProblemCode.CHARACTER_LOST
                : fault;
    }

    /// Characters that nobody sees: control characters but for line breaks and tabs, and marks that turn the direction
    /// of
    /// writing.
    private static boolean hidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || Character.getType(character) == Character.FORMAT;
    }
}
