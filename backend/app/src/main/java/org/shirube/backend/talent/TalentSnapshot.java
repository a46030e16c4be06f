// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.PersonCommitments;
import org.shirube.backend.skills.SkillEstimate;

/// Everybody who is employed on a day, with skills and commitments, as columns in memory. It never changes; a query
/// that works on one snapshot sees one state.
public final class TalentSnapshot {

    private final LocalDate day;
    private final Block[] blocks;
    private final int rows;
    private final Shared shared;
    private final Map<String, PersonCommitments> commitments;

    TalentSnapshot(LocalDate day, Block[] blocks, int rows, Shared shared, Map<String, PersonCommitments> commitments) {
        this.day = day;
        this.blocks = blocks;
        this.rows = rows;
        this.shared = shared;
        this.commitments = commitments;
    }

    /// Nobody yet.
    public static TalentSnapshot empty(LocalDate day) {
        return new TalentSnapshot(day, new Block[0], 0, new Shared(), Map.of());
    }

    /// The day that it shows.
    public LocalDate day() {
        return day;
    }

    Block[] blocks() {
        return blocks;
    }

    /// How many rows there are, also those of people who have left.
    int rows() {
        return rows;
    }

    Shared shared() {
        return shared;
    }

    /// What people are committed to; only those with an appointment, a proposal or a wish.
    Map<String, PersonCommitments> commitments() {
        return commitments;
    }

    /// What a person is committed to.
    public PersonCommitments commitmentsOf(String personId) {
        return commitments.getOrDefault(personId, PersonCommitments.none(personId));
    }

    /// The row of somebody who is employed on the day, -1 of everybody else.
    int row(String personId) {
        var row = shared.rowOf.get(personId);
        return row != null && row < rows && active(row) ? row : -1;
    }

    boolean active(int row) {
        return block(row).active(slot(row));
    }

    Block block(int row) {
        return blocks[row / Block.SIZE];
    }

    static int slot(int row) {
        return row % Block.SIZE;
    }

    @Nullable
    Member memberAt(int row) {
        return block(row).members[slot(row)];
    }

    /// Somebody who is employed on the day.
    public Optional<Member> member(String personId) {
        int row = row(personId);
        return row < 0 ? Optional.empty() : Optional.ofNullable(memberAt(row));
    }

    /// Calls for everybody who is employed on the day.
    void forEach(Consumer<Member> each) {
        for (int row = 0; row < rows; row++) {
            var member = memberAt(row);
            if (member != null && active(row)) {
                each.accept(member);
            }
        }
    }

    /// What is known of a person's skills.
    public Function<String, SkillEstimate> skillsOf(String personId) {
        int row = row(personId);
        return row < 0 ? _ -> SkillEstimate.UNKNOWN : skillsAt(row);
    }

    Function<String, SkillEstimate> skillsAt(int row) {
        return skill -> block(row).known(shared.skills.find(skill), slot(row));
    }

    /// The probability that somebody truly meets a role's mandatory requirements. Computed once as long as neither the
    /// role nor anybody near in memory changes.
    double probability(DxRole role, int row) {
        var remembered = block(row).remembered(new RoleState(role.code(), role.version()));
        var known = remembered[slot(row)];
        if (Double.isNaN(known)) {
            known = RoleMatch.probability(role, skillsAt(row));
            remembered[slot(row)] = known;
        }
        return known;
    }

    private record RoleState(String code, @Nullable Long version) {}

    /// What the snapshots of one day have in common: numbers once given stay.
    static final class Shared {

        final Map<String, Integer> rowOf = new java.util.concurrent.ConcurrentHashMap<>();
        final Codes units = new Codes();
        final Codes grades = new Codes();
        final Codes authorities = new Codes();
        final Codes skills = new Codes();
    }
}
