// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.BusinessProblem;
import org.shirube.contract.problem.ProblemType;

/// Reads a [Population] from JSON. One object with one condition each; depth at most 8, at most 100 conditions.
final class PopulationReader {

    static final int MAX_DEPTH = 8;
    static final int MAX_NODES = 100;
    private static final int MAX_LEVEL = 4;
    private static final int MAX_VALUES = 10_000;
    private static final int MAX_TEXT = 200;

    private int nodes;

    private PopulationReader() {}

    /// @throws BusinessProblem INVALID_FIELDS naming the place
    static Population read(Map<String, Object> json) {
        return new PopulationReader().node(json, "/population", 1);
    }

    private Population node(@Nullable Object json, String at, int depth) {
        if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
            throw wrong("organization.population.too-large", at, MAX_DEPTH, MAX_NODES);
        }
        var entries = object(json, at, Set.of()).entrySet();
        if (entries.size() != 1) {
            throw wrong("organization.population.one-condition", at);
        }
        var only = entries.iterator().next();
        return condition(only.getKey(), only.getValue(), at + "/" + only.getKey(), depth);
    }

    private Population condition(String word, @Nullable Object value, String at, int depth) {
        return switch (word) {
            case "all" -> new Population.All(nodes(value, at, depth));
            case "any" -> new Population.Any(nodes(value, at, depth));
            case "not" -> new Population.Not(node(value, at, depth + 1));
            case "unit" -> unit(object(value, at, Set.of("code", "subtree")), at);
            case "employmentTypes" -> new Population.OfTypes(list(value, at, text -> type(text, at)));
            case "authorities" -> new Population.OfAuthorities(texts(value, at));
            case "grades" -> new Population.OfGrades(texts(value, at));
            case "positions" -> new Population.OfPositions(texts(value, at));
            case "hired" -> hired(object(value, at, Set.of("from", "to")), at);
            case "holdsRole" -> new Population.HoldsRole(text(value, at));
            case "headOf" -> headOf(object(value, at, Set.of("unit", "subtree", "section")), at);
            case "skill" -> skill(object(value, at, Set.of("code", "min", "max")), at);
            case "persons" -> new Population.Persons(texts(value, at));
            case "present" -> new Population.Present(flag(value, at, true));
            case "everybody" -> everybody(value, at);
            default -> throw wrong("organization.population.unknown-condition", at, word);
        };
    }

    private List<Population> nodes(@Nullable Object value, String at, int depth) {
        if (!(value instanceof List<?> items) || items.isEmpty()) {
            throw wrong("organization.population.list-expected", at);
        }
        var parts = new ArrayList<Population>();
        for (int i = 0; i < items.size(); i++) {
            parts.add(node(items.get(i), at + "/" + i, depth + 1));
        }
        return parts;
    }

    private static Population unit(Map<String, Object> fields, String at) {
        return new Population.InUnit(text(fields.get("code"), at + "/code"), flag(fields.get("subtree"), at, false));
    }

    private static Population hired(Map<String, Object> fields, String at) {
        var from = day(fields.get("from"), at + "/from");
        var to = day(fields.get("to"), at + "/to");
        if (from == null && to == null || from != null && to != null && to.isBefore(from)) {
            throw wrong("organization.population.range-expected", at);
        }
        return new Population.Hired(from, to);
    }

    private static Population headOf(Map<String, Object> fields, String at) {
        var unit = fields.get("unit");
        return new Population.HeadOf(
                unit == null ? null : text(unit, at + "/unit"),
                flag(fields.get("subtree"), at + "/subtree", false),
                flag(fields.get("section"), at + "/section", false));
    }

    private static Population skill(Map<String, Object> fields, String at) {
        var min = level(fields.get("min"), at + "/min");
        var max = level(fields.get("max"), at + "/max");
        if (min == null && max == null || min != null && max != null && max < min) {
            throw wrong("organization.population.range-expected", at);
        }
        return new Population.SkillLevel(text(fields.get("code"), at + "/code"), min, max);
    }

    private static Population everybody(@Nullable Object value, String at) {
        if (!Boolean.TRUE.equals(value)) {
            throw wrong("organization.population.true-expected", at);
        }
        return new Population.Everybody();
    }

    private static Map<String, Object> object(@Nullable Object value, String at, Set<String> known) {
        if (!(value instanceof Map<?, ?> raw)) {
            throw wrong("organization.population.object-expected", at);
        }
        var fields = new java.util.LinkedHashMap<String, Object>();
        raw.forEach((key, content) -> {
            if (!known.isEmpty() && !known.contains(String.valueOf(key))) {
                throw wrong("organization.population.unknown-condition", at, String.valueOf(key));
            }
            if (content != null) {
                fields.put(String.valueOf(key), content);
            }
        });
        return fields;
    }

    private static List<String> texts(@Nullable Object value, String at) {
        return list(value, at, text -> text);
    }

    private static <T> List<T> list(@Nullable Object value, String at, Function<String, T> reading) {
        if (!(value instanceof List<?> items) || items.isEmpty() || items.size() > MAX_VALUES) {
            throw wrong("organization.population.list-expected", at);
        }
        return items.stream().map(item -> reading.apply(text(item, at))).toList();
    }

    private static String text(@Nullable Object value, String at) {
        if (!(value instanceof String text) || text.isBlank() || text.length() > MAX_TEXT) {
            throw wrong("organization.population.text-expected", at);
        }
        return text;
    }

    private static EmploymentType type(String name, String at) {
        for (var type : EmploymentType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw wrong("organization.population.unknown-type", at, name);
    }

    private static boolean flag(@Nullable Object value, String at, boolean otherwise) {
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Boolean flag)) {
            throw wrong("organization.population.flag-expected", at);
        }
        return flag;
    }

    private static @Nullable Integer level(@Nullable Object value, String at) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Integer level) || level < 0 || level > MAX_LEVEL) {
            throw wrong("organization.population.level-expected", at, MAX_LEVEL);
        }
        return level;
    }

    private static @Nullable LocalDate day(@Nullable Object value, String at) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(text(value, at));
        } catch (DateTimeParseException notADay) {
            throw wrong("organization.population.day-expected", at);
        }
    }

    private static BusinessProblem wrong(String messageKey, String at, Object... values) {
        var arguments = new Object[values.length + 1];
        arguments[0] = at;
        System.arraycopy(values, 0, arguments, 1, values.length);
        return new BusinessProblem(ProblemType.INVALID_FIELDS, messageKey, arguments);
    }
}
