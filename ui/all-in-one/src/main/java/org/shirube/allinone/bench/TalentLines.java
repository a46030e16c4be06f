// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.skills.SkillEstimate;
import org.shirube.backend.talent.Member;
import org.shirube.backend.talent.SearchCriteria;
import org.shirube.backend.talent.SnapshotDraft;
import org.shirube.backend.talent.TalentSearch;
import org.shirube.backend.talent.TalentSnapshot;
import org.shirube.backend.talent.Term;

/// Talent search for the best fifty by five weighted conditions, with filters and facets, beside a loop that sums the
/// columns that it reads. No database takes part.
final class TalentLines {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    private static final int SEARCHES = 301;
    private static final int WARM_UP = 200;
    private static final int CONDITIONS = 5;
    private static final int SHOWN = 50;
    private static final int UNITS = 1_000;
    private static final double RATIO_AIM = 3;
    private static final double P95_AIM = 10;
    private static final String YARDSTICK = "a loop that sums the columns read, one thread";

    private final int people;
    private final long seed;
    private final Report report;
    private long seen;

    TalentLines(int people, long seed, Report report) {
        this.people = people;
        this.seed = seed;
        this.report = report;
    }

    void run() {
        var where = new Figure.Where("memory", people);
        var loop = new ColumnLoop(people, seed);
        var snapshot = snapshot();
        var criteria = criteria();
        // one thread each: inside a pool of one the search has nobody to share its work with
        try (var one = new ForkJoinPool(1)) {
            var searches =
                    one.submit(() -> times(() -> search(snapshot, criteria))).join();
            var loops = one.submit(() -> times(() -> seen += loop.sum())).join();
            report.add(Figure.time(
                    where,
                    "talent search, best 50 of 5 conditions, one thread",
                    at(searches, 0.5),
                    at(loops, 0.5),
                    YARDSTICK,
                    RATIO_AIM));
        }
        var shared = times(() -> search(snapshot, criteria));
        report.add(Figure.time(where, "talent search, p95, all processors", at(shared, 0.95), P95_AIM));
        if (seen == 0) {
            throw new IllegalStateException("Nothing was found.");
        }
    }

    private void search(TalentSnapshot snapshot, SearchCriteria criteria) {
        seen += TalentSearch.search(snapshot, criteria).total();
    }

    private static double[] times(Runnable call) {
        for (int i = 0; i < WARM_UP; i++) {
            call.run();
        }
        var all = new double[SEARCHES];
        for (int i = 0; i < SEARCHES; i++) {
            all[i] = Load.millis(call);
        }
        Arrays.sort(all);
        return all;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (sorted.length * share)];
    }

    private SearchCriteria criteria() {
        var terms = new Random(seed)
                .ints(0, SyntheticTown.SKILLS)
                .distinct()
                .limit(CONDITIONS)
                .mapToObj(skill -> new Term(SyntheticTown.skill(skill), 3, 1 + skill % 3))
                .toList();
        var units = new HashSet<String>();
        for (int unit = 0; unit < UNITS; unit += 2) {
            units.add("U" + unit);
        }
        return new SearchCriteria(
                terms,
                List.of(new SearchCriteria.Minimum(terms.getFirst().skillCode(), 1)),
                units,
                Set.of(EmploymentType.REGULAR, EmploymentType.FISCAL_YEAR),
                Set.of("2級", "3級", "4級", "5級"),
                Set.of("市長"),
                null,
                true,
                List.of(),
                SHOWN);
    }

    private TalentSnapshot snapshot() {
        var random = new Random(seed);
        var draft = new SnapshotDraft(TalentSnapshot.empty(TODAY));
        var known = new SkillEstimate[5];
        for (int level = 0; level < known.length; level++) {
            known[level] = new SkillEstimate(level, level, true, level, 0.5);
        }
        for (int person = 0; person < people; person++) {
            var id = "p" + person;
            draft.put(member(id, person, random));
            draft.learn(id, skills(random, known));
        }
        return draft.done();
    }

    private static Member member(String id, int person, Random random) {
        var unit = "U" + random.nextInt(UNITS);
        return new Member(
                id,
                SyntheticTown.number(person),
                "職員",
                "ショクイン",
                EmploymentType.values()[random.nextInt(3)],
                (1 + random.nextInt(7)) + "級",
                Set.of("市長"),
                unit,
                "主事",
                List.of(new Member.Post(unit, "主事")),
                "");
    }

    private static Map<String, SkillEstimate> skills(Random random, SkillEstimate[] known) {
        var skills = new HashMap<String, SkillEstimate>();
        for (int skill = 0; skill < SyntheticTown.SKILLS; skill++) {
            if (random.nextInt(4) > 0) {
                skills.put(SyntheticTown.skill(skill), known[random.nextInt(known.length)]);
            }
        }
        return skills;
    }
}
