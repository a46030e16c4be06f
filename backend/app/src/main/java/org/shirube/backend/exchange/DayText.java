// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as offices write them: Western and Japanese years in every style, spreadsheet serials.
public final class DayText {

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern WESTERN = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|昭和|大正|明治|R|H|S|T|M)(元|\\d{1,2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern ERA_COMPACT = Pattern.compile("([RHSTM])(\\d{2})(\\d{2})(\\d{2})");
    /// Spreadsheets and databases write days with a time.
    private static final Pattern TIME = Pattern.compile("[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?$");

    private static final Pattern SERIAL = Pattern.compile("\\d{5}");

    private static final List<Era> ERAS = List.of(
            new Era("令和", "R", LocalDate.of(2019, 5, 1), null),
            new Era("平成", "H", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
            new Era("昭和", "S", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
            new Era("大正", "T", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),
            new Era("明治", "M", LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 29)));

    private DayText() {}

    /// Reads a day.
    ///
    /// @throws Unreadable saying why not
    public static LocalDate read(String text) {
        var iso = iso(text);
        if (iso != null) {
            return iso;
        }
        var plain = TIME.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceFirst("")
                .replaceAll("\\s", "")
                .toUpperCase(java.util.Locale.ROOT);
        for (var pattern : List.of(ERA, ERA_COMPACT)) {
            var era = pattern.matcher(plain);
            if (era.matches()) {
                return inEra(era);
            }
        }
        for (var pattern : List.of(WESTERN, COMPACT)) {
            var western = pattern.matcher(plain);
            if (western.matches()) {
                return day(number(western, 1), number(western, 2), number(western, 3));
            }
        }
        if (SERIAL.matcher(plain).matches()) {
            return SERIAL_ZERO.plusDays(Long.parseLong(plain));
        }
        throw new Unreadable(ProblemCode.DATE_UNREADABLE, null);
    }

    /// Reads the time that stands after a day.
    ///
    /// @throws Unreadable where there is none, or none that a clock shows
    public static LocalTime time(String text) {
        var found =
                TIME.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!found.find()) {
            throw new Unreadable(ProblemCode.DATE_UNREADABLE, null);
        }
        try {
            return LocalTime.of(number(found, 1), number(found, 2), found.group(3) == null ? 0 : number(found, 3));
        } catch (DateTimeException noTime) {
            throw new Unreadable(ProblemCode.DATE_UNREADABLE, null);
        }
    }

    /// 2026-04-01, as nearly every program writes a day; null for any other style.
    private static @Nullable LocalDate iso(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return null;
            }
        }
        return day(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    private static LocalDate inEra(Matcher found) {
        var era = ERAS.stream()
                .filter(candidate -> candidate.isNamed(found.group(1)))
                .findFirst()
                .orElseThrow();
        int year = found.group(2).equals("元") ? 1 : number(found, 2);
        var day = day(era.first().getYear() + year - 1, number(found, 3), number(found, 4));
        if (!era.has(day)) {
            throw new Unreadable(ProblemCode.DATE_NOT_IN_ERA, written(day));
        }
        return day;
    }

    private static LocalDate day(int year, int month, int dayOfMonth) {
        try {
            return LocalDate.of(year, month, dayOfMonth);
        } catch (DateTimeException notThere) {
            throw new Unreadable(ProblemCode.DATE_NOT_IN_CALENDAR, null);
        }
    }

    /// The day in the era that it lies in, for example 令和元年5月1日.
    public static String written(LocalDate day) {
        return ERAS.stream()
                .filter(era -> era.has(day))
                .findFirst()
                .map(era -> era.name() + era.year(day) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                .orElseGet(day::toString);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private record Era(
            String name,
            String letter,
            LocalDate first,
            @Nullable LocalDate last) {

        boolean isNamed(String text) {
            return text.equals(name) || text.equals(letter);
        }

        boolean has(LocalDate day) {
            return !day.isBefore(first) && (last == null || !day.isAfter(last));
        }

        String year(LocalDate day) {
            int year = day.getYear() - first.getYear() + 1;
            return year == 1 ? "元" : String.valueOf(year);
        }
    }

    /// A text that is no day.
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final ProblemCode code;
        private final @Nullable String proposal;

        Unreadable(ProblemCode code, @Nullable String proposal) {
            super(code.name(), null, false, false);
            this.code = code;
            this.proposal = proposal;
        }

        public ProblemCode code() {
            return code;
        }

        /// What is probably meant, or null.
        public @Nullable String proposal() {
            return proposal;
        }
    }
}
