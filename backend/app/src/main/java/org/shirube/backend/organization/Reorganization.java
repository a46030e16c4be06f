// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// A reorganisation as an order to come (改組): which units become which.
///
/// Until it is released only transfer officers may see it, so it lies apart from the units. Nothing that is computed or
/// sent reads it; units change by the release alone.
///
/// @param day 発令日, on which it takes effect
/// @param moves in the order in which they are shown
@Document("reorganizations")
public record Reorganization(
        @Id String code, @Version @Nullable Long version, LocalDate day, State state, List<Move> moves) {

    public Reorganization {
        moves = List.copyOf(moves);
        if (moves.stream().map(Move::key).distinct().count() != moves.size()) {
            throw new IllegalArgumentException("Reorganisation '%s' moves a unit twice.".formatted(code));
        }
    }

    /// How far the order is.
    public enum State {
        /// 作業中: being worked on.
        DRAFT,
        /// 内示済: told to those whom it concerns.
        ANNOUNCED,
        /// 発令済.
        RELEASED
    }

    /// What becomes of a unit.
    ///
    /// @param oldUnit code before, null for a new unit
    /// @param newUnit code after, null for a closed one
    /// @param newName name after; null where the new code is a unit that is there and keeps its name
    /// @param newParent code of the unit above it afterwards, or null where that stays
    public record Move(
            Kind kind,
            @Nullable String oldUnit,
            @Nullable String newUnit,
            @Nullable String newName,
            @Nullable String newKana,
            @Nullable String newParent,
            @Nullable String note) {

        public Move {
            if (kind.hasOld() == (oldUnit == null) || kind.hasNew() == (newUnit == null)) {
                throw new IllegalArgumentException("%s from %s to %s".formatted(kind, oldUnit, newUnit));
            }
        }

        /// Both codes, which tell a move from the others.
        public String key() {
            return (oldUnit == null ? "" : oldUnit) + "/" + (newUnit == null ? "" : newUnit);
        }
    }

    /// The kinds of a move.
    public enum Kind {
        /// 分割: one of several rows with the same old unit.
        SPLIT,
        /// 統合: one of several units that go into one.
        MERGE,
        /// 改名.
        RENAME,
        /// 新設.
        CREATE,
        /// 廃止.
        CLOSE;

        /// Whether there was a unit before.
        public boolean hasOld() {
            return this != CREATE;
        }

        /// Whether there is a unit afterwards.
        public boolean hasNew() {
            return this != CLOSE;
        }
    }
}
