// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Shares the people of a city among its units as the template does: largest remainders first.
record Headcounts(int staff, Map<String, String> directors) {

    /// 正規等 of the sample city, and all of them together with 会計年度任用職員.
    private static final int REGULARS = 590;

    private static final int ALL = 851;

    List<Unit> of(List<Unit> units) {
        var people = staff - Municipality.OUTSIDE_OFFICES;
        var regulars = (int) Math.round((double) people * REGULARS / ALL);
        var lowest = units.stream().map(this::lowest).toList();
        var none = units.stream().map(unit -> 0).toList();
        var first = share(regulars, units.stream().map(Unit::regulars).toList(), lowest);
        var second = share(
                people - regulars, units.stream().map(Unit::fiscalYearStaff).toList(), none);
        return IntStream.range(0, units.size())
                .mapToObj(i -> units.get(i).sized(first.get(i), second.get(i)))
                .toList();
    }

    /// Every section needs a head, a deputy and a 所属研修担当, one more where a 部長 has the 本務.
    private int lowest(Unit unit) {
        if (directors.containsValue(unit.code())) {
            return 6;
        }
        return unit.regulars() == 0 ? 0 : unit.isSection() ? Math.min(3, unit.regulars()) : 2;
    }

    private static List<Integer> share(int people, List<Integer> weights, List<Integer> lowest) {
        var all = weights.stream().mapToInt(Integer::intValue).sum();
        var shares = new ArrayList<Integer>();
        var remainders = new ArrayList<Double>();
        for (int i = 0; i < weights.size(); i++) {
            var exact = (double) people * weights.get(i) / all;
            shares.add(Math.max(lowest.get(i), (int) exact));
            remainders.add(exact - shares.get(i));
        }
        var order = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .toList();
        var left = people - shares.stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; left > 0; i = (i + 1) % order.size(), left--) {
            add(shares, order.get(i), 1);
        }
        for (; left < 0; left++) {
            add(
                    shares,
                    shares.indexOf(
                            shares.stream().max(Comparator.naturalOrder()).orElseThrow()),
                    -1);
        }
        return shares;
    }

    private static void add(List<Integer> shares, int at, int people) {
        shares.set(at, shares.get(at) + people);
    }
}
