// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Small numbers for codes, so that columns hold numbers. Numbers are given once and kept, so all snapshots share them.
final class Codes {

    /// The number of no code.
    static final int NONE = -1;

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private volatile String[] codes = new String[0];

    /// The number of a code, given now where it is new.
    synchronized int number(@Nullable String code) {
        if (code == null) {
            return NONE;
        }
        var known = numbers.get(code);
        if (known != null) {
            return known;
        }
        var more = java.util.Arrays.copyOf(codes, codes.length + 1);
        more[codes.length] = code;
        codes = more;
        numbers.put(code, more.length - 1);
        return more.length - 1;
    }

    /// The number of a code, NONE where nothing has it.
    int find(String code) {
        return numbers.getOrDefault(code, NONE);
    }

    String code(int number) {
        return codes[number];
    }

    int size() {
        return codes.length;
    }
}
