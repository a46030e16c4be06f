// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads 決め方 as people type it.
final class RuleReader {

    private static final Pattern BAND = Pattern.compile("(\\d{1,6})[-~〜](\\d{0,6})=(\\d{1,4})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)%?");
    private static final Pattern CASES = Pattern.compile("(\\d{1,3})(?:;区分=(.+))?");
    private static final String EXCEPT = "除く=";

    private RuleReader() {}

    static Optional<HeadcountRule> read(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("\\s", "");
        var colon = text.indexOf(':');
        var word = colon < 0 ? text : text.substring(0, colon);
        var rest = colon < 0 ? "" : text.substring(colon + 1);
        return switch (word) {
            case "固定" -> number(rest).map(HeadcountRule.Fixed::new);
            case "手入力" -> number(rest).map(HeadcountRule.ByHand::new);
            case "規模" -> bySize(rest);
            case "割合" -> share(rest);
            case "案件" -> byCase(rest);
            case "業務" -> only(rest, new HeadcountRule.ByTask());
            case "拠点" -> only(rest, new HeadcountRule.BySite());
            case "全員" -> only(rest, new HeadcountRule.Everyone());
            default -> Optional.empty();
        };
    }

    private static Optional<HeadcountRule> only(String rest, HeadcountRule rule) {
        return rest.isEmpty() ? Optional.of(rule) : Optional.empty();
    }

    private static Optional<Integer> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<HeadcountRule> share(String text) {
        var match = PERCENT.matcher(text);
        if (!match.matches() || new BigDecimal(match.group(1)).compareTo(BigDecimal.valueOf(100)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new HeadcountRule.ShareOfStaff(new BigDecimal(match.group(1))));
    }

    private static Optional<HeadcountRule> byCase(String text) {
        var match = CASES.matcher(text);
        if (!match.matches() || Integer.parseInt(match.group(1)) < 1) {
            return Optional.empty();
        }
        return Optional.of(new HeadcountRule.ByCase(Integer.parseInt(match.group(1)), match.group(2)));
    }

    private static Optional<HeadcountRule> bySize(String text) {
        var bands = new ArrayList<HeadcountRule.Band>();
        var except = new TreeSet<String>();
        for (var part : text.split(";")) {
            var match = BAND.matcher(part);
            if (part.startsWith(EXCEPT)) {
                except.addAll(Arrays.asList(part.substring(EXCEPT.length()).split("[,、・]")));
            } else if (match.matches()) {
                var to = match.group(2).isEmpty() ? null : Integer.valueOf(match.group(2));
                bands.add(
                        new HeadcountRule.Band(Integer.parseInt(match.group(1)), to, Integer.parseInt(match.group(3))));
            } else {
                return Optional.empty();
            }
        }
        return ascending(bands) ? Optional.of(new HeadcountRule.BySize(bands, except)) : Optional.empty();
    }

    /// Whether there are bands, each begins after the one before it ended, and none ends before it begins.
    private static boolean ascending(List<HeadcountRule.Band> bands) {
        var next = 0;
        for (int i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            var last = i == bands.size() - 1;
            var to = band.to();
            if (band.from() < next || (to == null && !last) || (to != null && to < band.from())) {
                return false;
            }
            next = to == null ? Integer.MAX_VALUE : to + 1;
        }
        return !bands.isEmpty();
    }
}
