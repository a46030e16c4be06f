// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Person;
import org.shirube.backend.organization.UnitTree;

/// Who fills a 充て職 or 全員区分, and from whom a 指名 is made (対象). [#text] writes it as files have it.
public sealed interface Eligible {

    /// 正規等: the four types that size rules count.
    Set<EmploymentType> REGULAR = Arrays.stream(EmploymentType.values())
            .filter(EmploymentType::countsAsRegular)
            .collect(Collectors.toUnmodifiableSet());

    /// As files have it, for example `職名:副市長`.
    String text();

    /// Reads a 対象.
    ///
    /// @return empty where the text is none
    static Optional<Eligible> parse(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("\\s", "");
        if (text.equals("所属長")) {
            return Optional.of(new Heads());
        }
        if (text.startsWith("職名:") && text.length() > 3) {
            return Optional.of(new WithPosition(text.substring(3)));
        }
        return text.startsWith("任用形態:") ? types(text.substring(5)) : Optional.empty();
    }

    /// Whether somebody is among them on a day.
    ///
    /// @param tree the organisation on that day
    /// @param units units of the placement's range, null = the whole office
    default boolean admits(Person person, LocalDate day, UnitTree tree, @Nullable Set<String> units) {
        return switch (this) {
            case Heads _ ->
                tree.ledBy(person.id()).stream()
                        .filter(OrgUnit::section)
                        .anyMatch(unit -> units == null || units.contains(unit.code()));
            case WithPosition post ->
                person.postingsOn(day).stream()
                        .filter(posting -> units == null || units.contains(posting.unitCode()))
                        .anyMatch(posting -> posting.position() != null && post.isHeldBy(posting.position()));
            case OfTypes kinds -> kinds.admits(person, day, units);
        };
    }

    private static Optional<Eligible> types(String words) {
        var types = EnumSet.noneOf(EmploymentType.class);
        for (var word : words.split("[;,、]")) {
            if (word.equals(OfTypes.REGULAR_WORD)) {
                types.addAll(REGULAR);
            } else if (OfTypes.WORDS.get(word) instanceof EmploymentType type) {
                types.add(type);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new OfTypes(types));
    }

    /// `所属長`: heads of the 課等 in the placement's range.
    record Heads() implements Eligible {
        @Override
        public String text() {
            return "所属長";
        }
    }

    /// `職名:副市長`: whoever holds that post.
    record WithPosition(String position) implements Eligible {

        /// Whether a post as written in a posting is this one.
        public boolean isHeldBy(String written) {
            return Normalizer.normalize(written, Normalizer.Form.NFKC)
                    .replaceAll("\\s", "")
                    .equals(position);
        }

        @Override
        public String text() {
            return "職名:" + position;
        }
    }

    /// `任用形態:正規等`: everyone employed that way.
    record OfTypes(Set<EmploymentType> types) implements Eligible {

        static final String REGULAR_WORD = "正規等";
        static final Map<String, EmploymentType> WORDS = Map.ofEntries(
                Map.entry("正規", EmploymentType.REGULAR),
                Map.entry("正規職員", EmploymentType.REGULAR),
                Map.entry("再任用", EmploymentType.REEMPLOYED),
                Map.entry("再任用職員", EmploymentType.REEMPLOYED),
                Map.entry("会計年度任用", EmploymentType.FISCAL_YEAR),
                Map.entry("会計年度任用職員", EmploymentType.FISCAL_YEAR),
                Map.entry("任期付", EmploymentType.FIXED_TERM),
                Map.entry("任期付職員", EmploymentType.FIXED_TERM),
                Map.entry("派遣・割愛受入", EmploymentType.SECONDED),
                Map.entry("特別職", EmploymentType.SPECIAL),
                Map.entry("派遣労働者", EmploymentType.DISPATCHED),
                Map.entry("外部", EmploymentType.EXTERNAL));

        public OfTypes {
            types = Set.copyOf(types);
        }

        private boolean admits(Person person, LocalDate day, @Nullable Set<String> units) {
            return person.employmentOn(day)
                            .filter(employment -> types.contains(employment.type()))
                            .isPresent()
                    && (units == null
                            || person.mainPostingOn(day)
                                    .filter(posting -> units.contains(posting.unitCode()))
                                    .isPresent());
        }

        @Override
        public String text() {
            return "任用形態:"
                    + (types.equals(REGULAR)
                            ? REGULAR_WORD
                            : types.stream().sorted().map(OfTypes::word).collect(Collectors.joining(";")));
        }

        private static String word(EmploymentType type) {
            return switch (type) {
                case REGULAR -> "正規";
                case REEMPLOYED -> "再任用";
                case FISCAL_YEAR -> "会計年度任用職員";
                case FIXED_TERM -> "任期付";
                case SECONDED -> "派遣・割愛受入";
                case SPECIAL -> "特別職";
                case DISPATCHED -> "派遣労働者";
                case EXTERNAL -> "外部";
            };
        }
    }
}
