// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Looks through the columns of a snapshot: filters, counts and ranks in one pass, without making objects.
public final class TalentSearch {

    /// From so many blocks on, the work is shared between processors.
    private static final int SHARED_FROM = 16;

    private final TalentSnapshot snapshot;
    private final RowFilter filter;
    private final SearchCriteria criteria;
    private final int[] skills;
    private final int[][] points;
    private final int possible;

    private TalentSearch(TalentSnapshot snapshot, SearchCriteria criteria) {
        this.snapshot = snapshot;
        this.criteria = criteria;
        filter = new RowFilter(snapshot, criteria);
        var terms = criteria.terms();
        skills = terms.stream()
                .mapToInt(term -> snapshot.shared().skills.find(term.skillCode()))
                .toArray();
        points = terms.stream().map(TalentSearch::points).toArray(int[][]::new);
        possible = terms.stream().mapToInt(Term::possible).sum();
    }

    /// Points by level; a skill without evidence brings none.
    private static int[] points(Term term) {
        var table = new int[Block.NO_LEVEL + 1];
        for (int level = 0; level < Block.NO_LEVEL; level++) {
            table[level] = term.brought(level);
        }
        return table;
    }

    /// Searches.
    public static Found search(TalentSnapshot snapshot, SearchCriteria criteria) {
        return new TalentSearch(snapshot, criteria).run();
    }

    private Found run() {
        int blocks = snapshot.blocks().length;
        int parts = blocks < SHARED_FROM ? 1 : Math.min(Runtime.getRuntime().availableProcessors(), blocks);
        var found = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> look(blocks * part / parts, blocks * (part + 1) / parts))
                .reduce(Tally::with)
                .orElseThrow();
        return found.result();
    }

    private Tally look(int from, int to) {
        var tally = new Tally();
        var selected = new int[Block.SIZE];
        var scores = new int[Block.SIZE];
        for (int index = from; index < to; index++) {
            var block = snapshot.blocks()[index];
            int used = Math.min(Block.SIZE, snapshot.rows() - index * Block.SIZE);
            int count = filter.select(block, used, selected);
            if (count > 0) {
                score(block, selected, count, scores);
                tally.take(block, index * Block.SIZE, selected, count, scores);
            }
        }
        return tally;
    }

    private void score(Block block, int[] selected, int count, int[] scores) {
        java.util.Arrays.fill(scores, 0, count, 0);
        for (int term = 0; term < skills.length; term++) {
            var levels = block.levels(skills[term]);
            if (levels != null) {
                var table = points[term];
                for (int i = 0; i < count; i++) {
                    scores[i] += table[levels[selected[i]]];
                }
            }
        }
    }

    private double estimates(Block block, int slot) {
        double sum = 0;
        for (int skill : skills) {
            sum += block.estimate(skill, slot);
        }
        return sum;
    }

    private String personId(int row) {
        return Objects.requireNonNull(snapshot.memberAt(row)).personId();
    }

    /// What was counted so far.
    private final class Tally {

        private final TopRows top = new TopRows(criteria.limit(), TalentSearch.this::personId);
        private final int[] units = new int[snapshot.shared().units.size() + 1];
        private final int[] grades = new int[snapshot.shared().grades.size() + 1];
        private final int[] levels = new int[Block.NO_LEVEL + 1];
        private int total;

        void take(Block block, int firstRow, int[] selected, int count, int[] scores) {
            var facet = skills.length == 0 ? null : block.levels(skills[0]);
            total += count;
            for (int i = 0; i < count; i++) {
                int slot = selected[i];
                units[block.unit[slot] + 1]++;
                grades[block.grade[slot] + 1]++;
                levels[facet == null ? Block.NO_LEVEL : facet[slot]]++;
                if (top.wants(scores[i])) {
                    top.offer(firstRow + slot, scores[i], estimates(block, slot));
                }
            }
        }

        Tally with(Tally other) {
            total += other.total;
            add(units, other.units);
            add(grades, other.grades);
            add(levels, other.levels);
            top.offerAll(other.top);
            return this;
        }

        private static void add(int[] to, int[] more) {
            for (int i = 0; i < to.length; i++) {
                to[i] += more[i];
            }
        }

        Found result() {
            var hits = new ArrayList<Hit>();
            for (var ranked : top.ranked()) {
                var member = Objects.requireNonNull(snapshot.memberAt((int) ranked[0]));
                hits.add(new Hit(member, possible == 0 ? 100 : 100.0 * ranked[1] / possible));
            }
            return new Found(
                    total,
                    hits,
                    counts(units, snapshot.shared().units),
                    counts(grades, snapshot.shared().grades),
                    levels);
        }

        private static Map<String, Integer> counts(int[] counted, Codes codes) {
            var counts = new TreeMap<String, Integer>();
            for (int number = 0; number < counted.length; number++) {
                if (counted[number] > 0) {
                    counts.put(number == 0 ? "" : codes.code(number - 1), counted[number]);
                }
            }
            return counts;
        }
    }

    /// What was found.
    ///
    /// @param units people by code of the unit; the empty code stands for no unit
    /// @param grades people by grade as written; the empty one stands for no grade
    /// @param levels people by level (0 to 4) of the first term's skill; the last one counts 未回答
    public record Found(
            int total, List<Hit> hits, Map<String, Integer> units, Map<String, Integer> grades, int[] levels) {}

    /// @param score 0 to 100
    public record Hit(Member member, double score) {}
}
