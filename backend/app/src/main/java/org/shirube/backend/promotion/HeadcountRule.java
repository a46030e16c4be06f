// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How many people a placement needs (決め方). [#text] writes a rule as files have it, [#parse] reads it.
public sealed interface HeadcountRule {

    /// The rule as files have it, for example `規模:0-19=1;20-39=2;40-=3;除く=030`.
    String text();

    /// Reads a rule; full-width signs and blanks are no matter.
    ///
    /// @return empty where the text is no rule
    static Optional<HeadcountRule> parse(String text) {
        return RuleReader.read(text);
    }

    /// `固定:1`: always the same number.
    record Fixed(int people) implements HeadcountRule {
        @Override
        public String text() {
            return "固定:" + people;
        }
    }

    /// `手入力:3`: a number that somebody set for the year.
    record ByHand(int people) implements HeadcountRule {
        @Override
        public String text() {
            return "手入力:" + people;
        }
    }

    /// `規模:...`: for each 課等 by the number of its 正規等.
    ///
    /// @param bands ascending, without overlap
    /// @param except codes of 課等 that need nobody (除く)
    record BySize(List<Band> bands, Set<String> except) implements HeadcountRule {

        public BySize {
            bands = List.copyOf(bands);
            except = Set.copyOf(except);
        }

        /// The number for a 課等 of that many people; 0 outside all bands.
        public int people(int size) {
            return bands.stream()
                    .filter(band -> band.holds(size))
                    .mapToInt(Band::people)
                    .findFirst()
                    .orElse(0);
        }

        @Override
        public String text() {
            var bandText = bands.stream().map(Band::text).collect(Collectors.joining(";"));
            var exceptText = except.stream().sorted().collect(Collectors.joining(","));
            return "規模:" + bandText + (except.isEmpty() ? "" : ";除く=" + exceptText);
        }
    }

    /// One line of a size rule.
    ///
    /// @param from first size
    /// @param to last size, or null where there is no upper end
    record Band(int from, @Nullable Integer to, int people) {

        boolean holds(int size) {
            return size >= from && (to == null || size <= to);
        }

        String text() {
            return from + "-" + (to == null ? "" : to) + "=" + people;
        }
    }

    /// `割合:5%`: a share of the staff that the placement is for, rounded up.
    record ShareOfStaff(BigDecimal percent) implements HeadcountRule {
        @Override
        public String text() {
            return "割合:" + percent.stripTrailingZeros().toPlainString() + "%";
        }
    }

    /// `業務`: one for each task.
    record ByTask() implements HeadcountRule {
        @Override
        public String text() {
            return "業務";
        }
    }

    /// `案件:2;区分=重点案件`: one for each so many cases of a kind, rounded up.
    ///
    /// @param category null = cases of every kind
    record ByCase(int casesEach, @Nullable String category) implements HeadcountRule {
        @Override
        public String text() {
            return "案件:" + casesEach + (category == null ? "" : ";区分=" + category);
        }
    }

    /// `拠点`: each site's own number.
    record BySite() implements HeadcountRule {
        @Override
        public String text() {
            return "拠点";
        }
    }

    /// `全員`: one for each person that the placement is for; with 所属長 one for each 課等.
    record Everyone() implements HeadcountRule {
        @Override
        public String text() {
            return "全員";
        }
    }
}
