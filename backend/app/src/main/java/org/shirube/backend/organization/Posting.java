// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// An order to work in a unit (発令).
///
/// @param position 職名 as written
/// @param share share of working time, 0 to 1, or null where it is not said
public record Posting(
        Kind kind,
        String unitCode,
        @Nullable String position,
        @Nullable BigDecimal share,
        Period period) {

    /// The same order for another time.
    public Posting during(Period other) {
        return new Posting(kind, unitCode, position, share, other);
    }

    /// The kind of an order.
    public enum Kind {
        /// 本務: exactly one for each active employment.
        MAIN,
        /// 兼務.
        CONCURRENT,
        /// 併任: for another authority.
        JOINT,
        /// 事務取扱.
        ACTING
    }
}
