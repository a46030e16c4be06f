// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// A statistic, or why there is none.
public sealed interface Figure {

    /// Why a statistic does not exist.
    enum Reason {
        /// It takes two people at least who answered every item.
        TOO_FEW_PEOPLE,
        /// It takes two items at least, three for omega and for an alpha without one of them.
        TOO_FEW_ITEMS,
        /// An item, or the sum of the others, is the same for everybody.
        NO_VARIANCE,
        /// One factor explains nothing that the items share.
        NO_FACTOR
    }

    /// A finite number.
    record Known(double value) implements Figure {

        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("A known figure must be finite, but was %s.".formatted(value));
            }
        }
    }

    /// No number.
    record Unknown(Reason reason) implements Figure {}

    /// The number, if there is one.
    default OptionalDouble number() {
        return switch (this) {
            case Known known -> OptionalDouble.of(known.value());
            case Unknown _ -> OptionalDouble.empty();
        };
    }

    /// A figure made of this one; what is unknown stays so, for the same reason.
    default Figure map(DoubleUnaryOperator made) {
        return switch (this) {
            case Known known -> new Known(made.applyAsDouble(known.value()));
            case Unknown unknown -> unknown;
        };
    }

    /// Whether the number is known and below a bound.
    default boolean isBelow(double bound) {
        return number().orElse(bound) < bound;
    }
}
