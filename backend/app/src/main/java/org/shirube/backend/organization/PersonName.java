// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import org.jspecify.annotations.Nullable;

/// A name exactly as it is written, code point for code point.
///
/// @param former 旧姓
public record PersonName(
        String kanji,
        @Nullable String kana,
        @Nullable String roman,
        @Nullable String former) {

    public PersonName {
        if (kanji.isBlank()) {
            throw new IllegalArgumentException("A person needs a name.");
        }
    }
}
