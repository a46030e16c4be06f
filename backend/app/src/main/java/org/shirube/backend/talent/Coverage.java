// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// How far some placements are filled. Always target + surplus = filled + vacant.
///
/// @param required 必要数
/// @param target 年度目標
/// @param filled appointments in force, or postings that fill
/// @param vacant sum over placements of what is missing to the target
/// @param surplus sum over placements of what is beyond the target
/// @param people distinct persons, at most `filled`
/// @param fte sum of shares
/// @param qualified of the filled, those who fulfil the role by the level that counts
/// @param toConfirm of the filled, those who fulfil it by level but not by confirmed level
/// @param expected sum over the filled of the probability that the role is truly fulfilled
/// @param deviation its standard deviation, given independent errors between people
/// @param ready people who could be appointed at once
/// @param near as ready, but one mandatory skill is one level short
public record Coverage(
        int required,
        int target,
        int filled,
        int vacant,
        int surplus,
        int people,
        double fte,
        int qualified,
        int toConfirm,
        double expected,
        double deviation,
        int ready,
        int near) {

    public Coverage {
        if (target + surplus != filled + vacant) {
            throw new IllegalArgumentException("%d + %d is not %d + %d".formatted(target, surplus, filled, vacant));
        }
    }

    /// Adds up placements.
    ///
    /// @param counts which level counts as 要件充足
    static Coverage of(Collection<FilledSeat> seats, Qualification counts, Set<String> ready, Set<String> near) {
        int required = 0;
        int target = 0;
        int filled = 0;
        int vacant = 0;
        int surplus = 0;
        var tally = new Tally();
        for (var seat : seats) {
            required += seat.seat().required();
            target += seat.seat().target();
            filled += seat.fills().size();
            vacant += Math.max(0, seat.seat().target() - seat.fills().size());
            surplus += Math.max(0, seat.fills().size() - seat.seat().target());
            seat.fills().forEach(fill -> tally.take(fill, counts));
        }
        return new Coverage(
                required,
                target,
                filled,
                vacant,
                surplus,
                tally.people.size(),
                tally.fte,
                tally.qualified,
                tally.toConfirm,
                tally.expected,
                Math.sqrt(tally.variance),
                ready.size(),
                near.size());
    }

    private static final class Tally {

        private final Set<String> people = new HashSet<>();
        private double fte;
        private int qualified;
        private int toConfirm;
        private double expected;
        private double variance;

        void take(Fill fill, Qualification counts) {
            people.add(fill.member().personId());
            fte += fill.share();
            qualified += fill.qualified(counts) ? 1 : 0;
            toConfirm += fill.toConfirm() ? 1 : 0;
            expected += fill.probability();
            variance += fill.probability() * (1 - fill.probability());
        }
    }
}
