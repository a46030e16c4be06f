// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;

/// What of one person's self-rating is under review: items of skills that the person's roles demand, and of
/// skills whose self-rating lies two levels or more from what reviews, tests and certificates confirmed before.
public final class ReviewSheet {

    /// From how many levels on two judgements differ so that somebody has to look, and talk.
    public static final int DIFFERENCE = 2;

    private static final double NOISE = 1e-9;

    private final Instrument instrument;
    private final Map<String, Integer> answers;
    private final Map<String, Double> selfBySkill;
    private final Map<String, Integer> confirmed;
    private final Map<String, Integer> required;

    /// @param answers the person's, by item code
    /// @param confirmed confirmed level by skill code, before this review
    /// @param required level by skill code that the person's roles demand
    public ReviewSheet(
            Instrument instrument,
            Map<String, Integer> answers,
            Map<String, Integer> confirmed,
            Map<String, Integer> required) {
        this.instrument = instrument;
        this.answers = Map.copyOf(answers);
        this.selfBySkill = SelfRating.values(instrument, answers);
        this.confirmed = Map.copyOf(confirmed);
        this.required = Map.copyOf(required);
    }

    /// One item under review.
    ///
    /// @param own the person's answer, or null
    /// @param confirmedLevel the skill's, or null
    /// @param required level that a role demands of the skill, or null
    /// @param differs whether the skill lies two levels or more from the confirmed one
    public record Line(
            Item item,
            String skillCode,
            @Nullable Integer own,
            @Nullable Integer confirmedLevel,
            @Nullable Integer required,
            boolean differs) {}

    /// The items under review, in the order of the instrument.
    public List<Line> lines() {
        return instrument.items().stream()
                .filter(item -> item.skillCode() != null && item.rating() != null)
                .filter(item -> isUnderReview(Objects.requireNonNull(item.skillCode())))
                .map(this::line)
                .toList();
    }

    /// How many skills lie two levels or more from the confirmed one.
    public int differences() {
        return (int) selfBySkill.keySet().stream().filter(this::differs).count();
    }

    /// Decides every item under review: the reviewer's rating, else the own answer. An item that differs needs
    /// a rating.
    ///
    /// @param ratings the reviewer's, by item code
    /// @param talked whether the talk is recorded, which a rating two levels or more from the own answer needs
    /// @throws BusinessProblem INVALID_FIELDS
    public Decision decide(Map<String, Integer> ratings, boolean talked) {
        var open = lines().stream()
                .filter(line ->
                        line.differs() && !ratings.containsKey(line.item().code()))
                .map(line -> fault("/ratings/" + line.item().code()))
                .toList();
        if (!open.isEmpty()) {
            throw new BusinessProblem(ProblemType.INVALID_FIELDS, "assessment.review-open", open, open.size());
        }
        var apart = lines().stream().filter(line -> isApart(line, ratings)).count();
        if (apart > 0 && !talked) {
            throw new BusinessProblem(
                    ProblemType.INVALID_FIELDS, "assessment.talk-missing", List.of(fault("/talk/heldOn")), apart);
        }
        return decision(ratings);
    }

    /// Whether a rating lies two levels or more from the own answer.
    public static boolean isApart(@Nullable Integer own, @Nullable Integer rating) {
        return own != null && rating != null && Math.abs(own - rating) >= DIFFERENCE;
    }

    private static boolean isApart(Line line, Map<String, Integer> ratings) {
        return isApart(line.own(), ratings.get(line.item().code()));
    }

    private Decision decision(Map<String, Integer> ratings) {
        var decided = new TreeMap<String, Integer>();
        for (var line : lines()) {
            var value = ratings.getOrDefault(line.item().code(), line.own());
            if (value != null) {
                decided.put(line.item().code(), value);
            }
        }
        var levels = SelfRating.values(instrument, decided);
        var differences = new TreeMap<String, Double>();
        levels.forEach((skill, level) -> {
            var self = selfBySkill.get(skill);
            if (self != null) {
                differences.put(skill, self - level);
            }
        });
        return new Decision(levels, differences);
    }

    private Line line(Item item) {
        var skill = Objects.requireNonNull(item.skillCode());
        return new Line(
                item, skill, answers.get(item.code()), confirmed.get(skill), required.get(skill), differs(skill));
    }

    private boolean isUnderReview(String skill) {
        return required.containsKey(skill) || differs(skill);
    }

    private boolean differs(String skill) {
        var self = selfBySkill.get(skill);
        var level = confirmed.get(skill);
        return self != null && level != null && Math.abs(self - level) >= DIFFERENCE - NOISE;
    }

    private static Problem.FieldFault fault(String pointer) {
        return new Problem.FieldFault(pointer, null, null, null, "", null);
    }

    /// What was decided.
    ///
    /// @param levels the reviewer's value by skill code, 0 to 4
    /// @param selfMinusManager by skill code, for skills that the person rated
    public record Decision(Map<String, Double> levels, Map<String, Double> selfMinusManager) {

        public Decision {
            levels = Map.copyOf(levels);
            selfMinusManager = Map.copyOf(selfMinusManager);
        }
    }
}
