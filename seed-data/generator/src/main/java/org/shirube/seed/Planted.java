// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.Set;

/// What the files hide on purpose, so that whoever analyses them can see whether the method finds it.
final class Planted {

    /// The section whose head judges more strictly than others.
    static final String STRICT = "090";

    /// The section whose head judges more leniently than others.
    static final String LENIENT = "120";

    /// The section that knows what is right about mail, and clicks all the same.
    static final String KNOWING_NOT_DOING = "290";

    static final Set<String> MANAGED = Set.of(STRICT, LENIENT);

    private Planted() {}
}
