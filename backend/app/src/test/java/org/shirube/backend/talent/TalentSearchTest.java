// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.skills.SkillEstimate;

class TalentSearchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final List<String> SKILLS = List.of("A01", "A02", "B01", "C01");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void itFindsAndRanksAsAPlainLoopOverEverybodyDoes(long seed) {
        var random = new Random(seed);
        var known = new HashMap<String, Map<String, SkillEstimate>>();
        var snapshot = town(random, 100 + random.nextInt(20_000), known);
        var terms = List.of(new Term("A01", 3, 2), new Term("A02", 4, 1), new Term("B01", 1 + random.nextInt(4), 0.5));
        var criteria =
                criteria(terms, List.of(new SearchCriteria.Minimum("C01", random.nextInt(3))), 1 + random.nextInt(60));

        var found = TalentSearch.search(snapshot, criteria);

        var expected = plainly(snapshot, criteria, known);
        assertThat(found.total()).as("seed %d", seed).isEqualTo(expected.size());
        assertThat(found.hits())
                .as("seed %d", seed)
                .extracting(hit -> hit.member().personId())
                .containsExactlyElementsOf(expected.subList(0, Math.min(criteria.limit(), expected.size())));
        assertThat(found.units().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(found.total());
    }

    @Test
    void contributionsAddUpToTheScore() {
        var random = new Random(7);
        var snapshot = town(random, 500, new HashMap<>());
        var terms = List.of(new Term("A01", 3, 2), new Term("A02", 4, 0.7), new Term("C01", 2, 1.3));

        var found = TalentSearch.search(snapshot, criteria(terms, List.of(), 200));

        for (var hit : found.hits()) {
            var fit = Fit.of(terms, snapshot.skillsOf(hit.member().personId()));
            assertThat(fit.parts().stream().mapToDouble(Fit.Part::points).sum())
                    .isCloseTo(hit.score(), org.assertj.core.data.Offset.offset(1e-9));
            assertThat(fit.score()).isEqualTo(hit.score());
        }
    }

    @Test
    void whoeverLeftIsNotFoundAndWhoeverHasAnAppointmentIsNotFree() {
        var draft = new SnapshotDraft(TalentSnapshot.empty(DAY));
        List.of("a", "b", "c").forEach(id -> draft.put(member(id, "010")));
        draft.commit(Appointed.to("b", "P1", DAY));
        var snapshot = draft.done();
        var later = new SnapshotDraft(snapshot);
        later.remove("c");

        var free = TalentSearch.search(
                later.done(),
                new SearchCriteria(List.of(), List.of(), null, Set.of(), Set.of(), null, null, true, List.of(), 10));

        assertThat(free.hits()).extracting(hit -> hit.member().personId()).containsExactly("a");
        assertThat(TalentSearch.search(snapshot, criteria(List.of(), List.of(), 10))
                        .total())
                .isEqualTo(3);
    }

    @Test
    void nobodyBehindTheBorderOrOutsideTheSubtreeIsFound() {
        var draft = new SnapshotDraft(TalentSnapshot.empty(DAY));
        draft.put(member("a", "010"));
        draft.put(member("b", "020"));
        var snapshot = draft.done();

        var border = TalentSearch.search(
                snapshot,
                new SearchCriteria(
                        List.of(), List.of(), null, Set.of(), Set.of(), Set.of("議会"), null, false, List.of(), 10));
        var subtree = TalentSearch.search(
                snapshot,
                new SearchCriteria(
                        List.of(),
                        List.of(),
                        null,
                        Set.of(),
                        Set.of(),
                        Set.of("市長"),
                        Set.of("020"),
                        false,
                        List.of(),
                        10));

        assertThat(border.total()).isZero();
        assertThat(subtree.hits()).extracting(hit -> hit.member().personId()).containsExactly("b");
    }

    private static SearchCriteria criteria(List<Term> terms, List<SearchCriteria.Minimum> minima, int limit) {
        return new SearchCriteria(terms, minima, null, Set.of(), Set.of(), Set.of("市長"), null, false, List.of(), limit);
    }

    private static List<String> plainly(
            TalentSnapshot snapshot, SearchCriteria criteria, Map<String, Map<String, SkillEstimate>> known) {
        var people = new ArrayList<String>();
        snapshot.forEach(member -> {
            var skills = known.get(member.personId());
            if (criteria.minima().stream()
                    .allMatch(minimum -> estimate(skills, minimum.skillCode()).levelOrNone() >= minimum.level())) {
                people.add(member.personId());
            }
        });
        Comparator<String> byScore =
                Comparator.comparingDouble(id -> Fit.of(criteria.terms(), skill -> estimate(known.get(id), skill))
                        .score());
        Comparator<String> byEstimates = Comparator.comparingDouble(id -> criteria.terms().stream()
                .mapToDouble(term ->
                        (float) estimate(known.get(id), term.skillCode()).estimate())
                .sum());
        people.sort(byScore.reversed().thenComparing(byEstimates.reversed()).thenComparing(Comparator.naturalOrder()));
        return people;
    }

    private static SkillEstimate estimate(Map<String, SkillEstimate> skills, String skill) {
        return skills.getOrDefault(skill, SkillEstimate.UNKNOWN);
    }

    private static TalentSnapshot town(Random random, int people, Map<String, Map<String, SkillEstimate>> known) {
        var draft = new SnapshotDraft(TalentSnapshot.empty(DAY));
        for (int i = 0; i < people; i++) {
            var id = "p%06d".formatted(random.nextInt(1_000_000));
            draft.put(member(id, "%03d".formatted(random.nextInt(50))));
            var skills = new HashMap<String, SkillEstimate>();
            for (var skill : SKILLS) {
                if (random.nextInt(5) > 0) {
                    int level = random.nextInt(5);
                    skills.put(skill, new SkillEstimate(level, null, false, level - random.nextInt(3) / 8.0, 0.5));
                }
            }
            draft.learn(id, skills);
            known.put(id, skills);
        }
        return draft.done();
    }

    private static Member member(String id, String unit) {
        return new Member(
                id,
                id,
                "汐田 " + id,
                null,
                EmploymentType.REGULAR,
                "3",
                Set.of("市長"),
                unit,
                null,
                List.of(new Member.Post(unit, null)),
                "\n" + id);
    }
}
