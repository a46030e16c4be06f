// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What several sources say of the same: the only part of ratings that tells severity from true levels.
///
/// @param targets with what was said of them by two sources or more
/// @param raters in the order of their columns
/// @param columns of all sources; those behind the raters belong to tests
record RaterLinks(List<Target> targets, List<String> raters, int columns) {

    /// One target.
    ///
    /// @param skills how many skills two sources or more speak of
    /// @param columns of its sources
    record Target(int skills, int[] columns, List<Cell> cells) {}

    /// What one source says of one target.
    record Cell(boolean test, List<Row> rows) {}

    /// @param skill among those of the target
    /// @param column among those of the target
    /// @param variance known variance of the value; 0 for a rating, whose variance is estimated
    record Row(int skill, int column, double value, double variance) {}

    /// A rater, or a test in one skill.
    private record Source(String name, boolean test) {}

    /// @param cell who says it, for the correlation of what one source says of one target
    private record Said(Source source, String cell, String target, String skill, double value, double variance) {

        List<String> object() {
            return List.of(target, skill);
        }
    }

    /// Groups of raters that links join, the largest first; raters without links are in none.
    static List<Set<String>> groups(List<Judgement> judgements, List<Measurement> measurements) {
        var sources = linked(said(judgements, measurements)).stream()
                .map(object -> object.stream().map(Said::source).collect(Collectors.toSet()))
                .toList();
        return Linkage.joined(sources).stream()
                .map(RaterLinks::ratersOf)
                .filter(group -> group.size() > 1)
                .sorted(Comparator.comparingInt((Set<String> group) -> group.size())
                        .reversed())
                .toList();
    }

    /// The links among a group of raters.
    static RaterLinks among(Set<String> group, List<Judgement> judgements, List<Measurement> measurements) {
        var ofGroup =
                judgements.stream().filter(one -> group.contains(one.rater())).toList();
        var linked = linked(said(ofGroup, measurements)).stream()
                .flatMap(Collection::stream)
                .toList();
        var columns = columns(group, linked);
        var byTarget = linked.stream().collect(Collectors.groupingBy(Said::target, TreeMap::new, Collectors.toList()));
        var targets =
                byTarget.values().stream().map(said -> target(said, columns)).toList();
        return new RaterLinks(targets, List.copyOf(new TreeSet<>(group)), columns.size());
    }

    /// Degrees of freedom that are left for the error of a rating.
    int freedom() {
        var rows = targets.stream()
                .flatMap(target -> target.cells().stream())
                .mapToInt(cell -> cell.rows().size())
                .sum();
        return rows - targets.stream().mapToInt(Target::skills).sum() - (columns - 1);
    }

    boolean hasTests() {
        return columns > raters.size();
    }

    private static List<Said> said(List<Judgement> judgements, List<Measurement> measurements) {
        var rated = judgements.stream()
                .map(one -> new Said(
                        new Source(one.rater(), false), one.rater(), one.target(), one.skill(), one.value(), 0));
        var tested = measurements.stream()
                .map(one -> new Said(
                        new Source(one.instrument() + '\n' + one.skill(), true),
                        one.instrument(),
                        one.target(),
                        one.skill(),
                        one.value(),
                        one.standardError() * one.standardError()));
        return Stream.concat(rated, tested).toList();
    }

    /// What two sources or more, one of them a rater, say of the same skill of the same target.
    private static List<List<Said>> linked(List<Said> said) {
        return said.stream().collect(Collectors.groupingBy(Said::object)).values().stream()
                .filter(object -> object.stream().map(Said::source).distinct().count() > 1)
                .filter(object -> object.stream().anyMatch(one -> !one.source().test()))
                .toList();
    }

    private static Set<String> ratersOf(Set<Source> group) {
        return group.stream()
                .filter(source -> !source.test())
                .map(Source::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Source, Integer> columns(Set<String> group, List<Said> linked) {
        var columns = new HashMap<Source, Integer>();
        new TreeSet<>(group).forEach(rater -> columns.put(new Source(rater, false), columns.size()));
        linked.stream()
                .map(Said::source)
                .filter(Source::test)
                .map(Source::name)
                .sorted()
                .forEach(test -> columns.putIfAbsent(new Source(test, true), columns.size()));
        return columns;
    }

    private static Target target(List<Said> said, Map<Source, Integer> columns) {
        var skills = said.stream().map(Said::skill).distinct().sorted().toList();
        var own = said.stream()
                .map(one -> column(one, columns))
                .distinct()
                .sorted()
                .toList();
        var cells = said.stream()
                .collect(Collectors.groupingBy(
                        one -> new Source(one.cell(), one.source().test())))
                .entrySet()
                .stream()
                .map(cell -> new Cell(
                        cell.getKey().test(),
                        cell.getValue().stream()
                                .map(one -> new Row(
                                        skills.indexOf(one.skill()),
                                        own.indexOf(column(one, columns)),
                                        one.value(),
                                        one.variance()))
                                .toList()))
                .toList();
        return new Target(
                skills.size(), own.stream().mapToInt(Integer::intValue).toArray(), cells);
    }

    private static int column(Said said, Map<Source, Integer> columns) {
        return Objects.requireNonNull(columns.get(said.source()), "every source has a column");
    }
}
