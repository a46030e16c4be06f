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
        if (hasHidden(text)) {
            return ProblemCode.CONTROL_CHARACTER;
        }
        if ("=+@".indexOf(text.charAt(0)) >= 0) {
            return ProblemCode.FORMULA;
        }
        return text.codePointCount(0, text.length()) > longest ? ProblemCode.TOO_LONG : null;
    }

    private static boolean hasHidden(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (hidden(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOneOf(String text, String characters) {
        for (int i = 0; i < characters.length(); i++) {
            if (text.indexOf(characters.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The fault of a text in one line, such as a code, or null.
    static @Nullable ProblemCode ofLine(String text, int longest) {
        return hasOneOf(text, "\n\t") ? ProblemCode.CONTROL_CHARACTER : ofText(text, longest);
    }

    /// The fault of a name, or null.
    static @Nullable ProblemCode ofName(String text, int longest) {
        var fault = ofLine(text, longest);
        return fault == null && hasOneOf(text, STAND_INS) ? ProblemCode.CHARACTER_LOST : fault;
    }

    /// Characters that nobody sees: control characters but for line breaks and tabs, and marks that turn the direction
    /// of
    /// writing.
    private static boolean hidden(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || Character.getType(character) == Character.FORMAT;
    }
}
