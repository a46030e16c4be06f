// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.UnitTree;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.PromotionStructure.Seat;
import org.shirube.backend.promotion.Promotions;
import org.shirube.backend.promotion.StructureTargets;
import org.shirube.backend.promotion.YearLists;
import org.shirube.backend.skills.SkillEstimate;
import org.shirube.backend.talent.CoverageTable.By;

class CoverageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    /// Each structure is named by its seed, which is shown where one of them fails.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void targetAndSurplusAreFilledAndVacantOverAnyStructure(long seed) {
        var random = new Random(seed);
        var table = table(random);

        for (var by : By.values()) {
            for (var seats : table.grouped(by).values()) {
                var coverage = table.coverage(seats, by);
                assertThat(coverage.target() + coverage.surplus())
                        .as("seed %d", seed)
                        .isEqualTo(coverage.filled() + coverage.vacant());
                assertThat(coverage.people()).isLessThanOrEqualTo(coverage.filled());
                assertThat(coverage.qualified() + coverage.toConfirm()).isLessThanOrEqualTo(coverage.filled());
            }
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static CoverageTable table(Random random) {
        var seats = new ArrayList<Seat>();
        var roles = new HashMap<String, DxRole>();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            var role = "R" + random.nextInt(4);
            seats.add(Promotions.phased("P" + i, role, "手入力:" + random.nextInt(5), 10 * random.nextInt(11)));
            roles.put(role, role(role));
        }
        var draft = new SnapshotDraft(TalentSnapshot.empty(DAY));
        for (int i = 0; i < 60; i++) {
            var id = "p" + i;
            draft.put(member(id));
            draft.learn(id, levels(random.nextInt(5), random.nextBoolean() ? random.nextInt(5) : null));
            if (random.nextBoolean()) {
                draft.commit(Appointed.to(id, "P" + random.nextInt(12), DAY));
            }
        }
        return table(draft.done(), seats, roles, Qualification.CONFIRMED);
    }

    @Test
    void whoMeetsByLevelOnlyIsToBeConfirmedAndTheSettingSaysWhichCounts() {
        var draft = new SnapshotDraft(TalentSnapshot.empty(DAY));
        place(draft, "sure", levels(3, 3));
        place(draft, "open", levels(3, 2));
        place(draft, "none", levels(1, null));
        var seats = List.of(Promotions.seat("P0", "R0", "手入力:2"));
        var roles = Map.of("R0", role("R0"));

        var confirmed = total(table(draft.done(), seats, roles, Qualification.CONFIRMED));
        var byLevel = total(table(draft.done(), seats, roles, Qualification.LEVEL));

        assertThat(confirmed)
                .returns(3, Coverage::filled)
                .returns(1, Coverage::surplus)
                .returns(1, Coverage::qualified)
                .returns(1, Coverage::toConfirm);
        assertThat(byLevel).returns(2, Coverage::qualified).returns(1, Coverage::toConfirm);
    }

    @Test
    void readyAreThoseWhoCouldBeAppointedTodayAndNearThoseWhoAreOneLevelShort() {
        var draft = new SnapshotDraft(TalentSnapshot.empty(DAY));
        place(draft, "appointed", levels(4, 4));
        for (var id : List.of("ready", "near", "far", "wrong grade", "busy")) {
            draft.put(member(id, id.equals("wrong grade") ? "9" : "3"));
        }
        draft.learn("ready", levels(3, 3));
        draft.learn("near", levels(3, 2));
        draft.learn("far", levels(1, 1));
        draft.learn("wrong grade", levels(4, 4));
        draft.learn("busy", levels(4, 4));
        draft.commit(Appointed.to("busy", "X1", DAY)
                .withAppointments(
                        java.util.stream.Stream.of("X1", "X2")
                                .flatMap(seat -> Appointed.to("busy", seat, DAY).appointments().stream())
                                .toList(),
                        Promotions.NOW));
        var seats = List.of(Promotions.seat("P0", "R12", "手入力:2"));

        var table = table(draft.done(), seats, Map.of("R12", role("R12")), Qualification.CONFIRMED);

        assertThat(table.people(table.seats(), By.ROLE, Candidates.Pool::ready)).containsExactly("ready");
        assertThat(table.people(table.seats(), By.ROLE, Candidates.Pool::near)).containsExactly("near");
    }

    private static void place(SnapshotDraft draft, String id, Map<String, SkillEstimate> skills) {
        draft.put(member(id));
        draft.learn(id, skills);
        draft.commit(Appointed.to(id, "P0", DAY));
    }

    private static Coverage total(CoverageTable table) {
        return table.coverage(table.seats(), By.ROLE);
    }

    private static CoverageTable table(
            TalentSnapshot snapshot, List<Seat> seats, Map<String, DxRole> roles, Qualification counts) {
        var tree = UnitTree.of(List.of(), DAY);
        var worked = StructureTargets.work(
                Promotions.structure(2026, seats),
                new YearLists(List.of(), List.of(), List.of()),
                new Staff(snapshot, tree),
                Promotions.APRIL);
        var filled = new SeatFilling(snapshot, tree, roles, member -> true).fill(worked);
        return new CoverageTable(
                worked, snapshot, tree, counts, filled, new Candidates(snapshot, tree, member -> true, counts));
    }

    private static DxRole role(String code) {
        return new DxRole(
                code,
                null,
                code,
                null,
                DxRole.Tier.LEADER,
                DxRole.Filling.APPOINTMENT,
                List.of(new DxRole.Requirement("A01", 3, 1, true)),
                Set.of(EmploymentType.REGULAR),
                List.of("3"),
                List.of(),
                null);
    }

    private static Map<String, SkillEstimate> levels(int level, Integer confirmed) {
        return Map.of("A01", new SkillEstimate(level, confirmed, confirmed != null && confirmed >= level, level, 0.4));
    }

    private static Member member(String id) {
        return member(id, "3");
    }

    private static Member member(String id, String grade) {
        return new Member(
                id,
                id,
                id,
                null,
                EmploymentType.REGULAR,
                grade,
                Set.of("市長"),
                "010",
                null,
                List.of(new Member.Post("010", null)),
                "");
    }
}
