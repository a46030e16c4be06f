// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.promotion.PersonCommitments;
import org.shirube.backend.skills.SkillEstimate;

/// The next snapshot in the making. Only blocks that change are copied. Used by one thread at a time.
public final class SnapshotDraft {

    /// Authorities are bits of a number.
    private static final int MOST_AUTHORITIES = Long.SIZE;

    private final TalentSnapshot before;
    private final TalentSnapshot.Shared shared;
    private Block[] blocks;
    private int rows;
    private final BitSet own = new BitSet();
    private @Nullable Map<String, PersonCommitments> commitments;

    /// Begins from a snapshot, which stays as it is.
    public SnapshotDraft(TalentSnapshot before) {
        this.before = before;
        this.shared = before.shared();
        this.blocks = before.blocks().clone();
        this.rows = before.rows();
    }

    /// Puts somebody in, or what changed of them.
    ///
    /// @return whether the person is new here, so that skills and commitments are to be loaded as well
    public boolean put(Member member) {
        int known = row(member.personId());
        var isNew = known < 0 || !blocks[known / Block.SIZE].active(TalentSnapshot.slot(known));
        int row = known < 0 ? append(member.personId()) : known;
        var block = writable(row);
        int slot = TalentSnapshot.slot(row);
        block.members[slot] = member;
        block.unit[slot] = shared.units.number(member.unitCode());
        block.type[slot] = (byte) member.type().ordinal();
        block.grade[slot] = shared.grades.number(member.grade());
        block.authorities[slot] = mask(member);
        mark(row, member.personId(), true);
        return isNew;
    }

    private int append(String personId) {
        int row = rows++;
        if (row / Block.SIZE >= blocks.length) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new Block();
            own.set(blocks.length - 1);
        }
        shared.rowOf.put(personId, row);
        return row;
    }

    private long mask(Member member) {
        long mask = 0;
        for (var authority : member.authorities()) {
            int number = shared.authorities.number(authority);
            if (number >= MOST_AUTHORITIES) {
                throw new IllegalStateException("More than %d appointing authorities.".formatted(MOST_AUTHORITIES));
            }
            mask |= 1L << number;
        }
        return mask;
    }

    /// Takes somebody out who is not employed on the day.
    void remove(String personId) {
        int row = row(personId);
        if (row >= 0) {
            var block = writable(row);
            int slot = TalentSnapshot.slot(row);
            block.members[slot] = null;
            block.mark(slot, false, false, false);
            block.forget(slot);
        }
    }

    /// Sets everything that is known of somebody's skills; people who are not here are passed over.
    public void learn(String personId, Map<String, SkillEstimate> skills) {
        int row = row(personId);
        if (row >= 0) {
            var block = writable(row);
            int slot = TalentSnapshot.slot(row);
            block.forget(slot);
            skills.forEach((skill, known) -> block.learn(shared.skills.number(skill), slot, known));
        }
    }

    /// Sets what somebody is committed to.
    void commit(PersonCommitments to) {
        if (commitments == null) {
            commitments = new HashMap<>(before.commitments());
        }
        commitments.put(to.id(), to);
        int row = row(to.id());
        if (row >= 0 && blocks[row / Block.SIZE].active(TalentSnapshot.slot(row))) {
            mark(row, to.id(), true);
        }
    }

    private int row(String personId) {
        var row = shared.rowOf.get(personId);
        return row == null || row >= rows ? -1 : row;
    }

    private void mark(int row, String personId, boolean active) {
        var to = commitments == null
                ? before.commitmentsOf(personId)
                : commitments.getOrDefault(personId, PersonCommitments.none(personId));
        writable(row)
                .mark(
                        TalentSnapshot.slot(row),
                        active,
                        to.appointmentsOn(before.day()) > 0,
                        to.hasRoomOn(before.day()));
    }

    private Block writable(int row) {
        int index = row / Block.SIZE;
        if (!own.get(index)) {
            blocks[index] = blocks[index].copy();
            own.set(index);
        }
        return blocks[index];
    }

    /// The snapshot, or the one before where nothing was changed.
    public TalentSnapshot done() {
        return own.isEmpty() && commitments == null
                ? before
                : new TalentSnapshot(
                        before.day(),
                        blocks,
                        rows,
                        shared,
                        commitments == null ? before.commitments() : Map.copyOf(commitments));
    }
}
