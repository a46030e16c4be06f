// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates and numbers as the page's language writes them.
public final class Formats {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter ERA_YEAR = DateTimeFormatter.ofPattern("Gy", Locale.JAPAN);
    private static final DateTimeFormatter ERA_DAY = DateTimeFormatter.ofPattern("Gy年M月d日(E)", Locale.JAPAN);
    private static final DateTimeFormatter DAY_JA = DateTimeFormatter.ofPattern("M月d日(E)", Locale.JAPAN);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter FULL_EN = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    private Formats() {}

    /// A day in full: 令和8年4月1日(水), or "Wed 1 Apr 2026".
    public static String day(LocalDate day) {
        return japanese() ? ERA_DAY.format(JapaneseDate.from(day)) : FULL_EN.format(day);
    }

    /// A day of this or the next months: 4月1日(水), or "Wed 1 Apr".
    public static String shortDay(LocalDate day) {
        return japanese() ? DAY_JA.format(day) : DAY_EN.format(day);
    }

    /// A point in time to the minute: 令和8年4月1日(水) 9:05.
    public static String time(Instant at) {
        var local = at.atZone(ZONE);
        return "%s %d:%02d".formatted(day(local.toLocalDate()), local.getHour(), local.getMinute());
    }

    /// The day of a point in time, in Japan.
    public static LocalDate dayOf(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /// The fiscal year that a day lies in, by its first calendar year.
    public static int fiscalYear(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }

    /// A fiscal year: 令和8年度, or "FY2026".
    public static String fiscalYear(int year) {
        return japanese() ? ERA_YEAR.format(JapaneseDate.of(year, 4, 1)) + "年度" : "FY" + year;
    }

    /// A number with at most one decimal and the language's separators: 1,234 or 38.8.
    public static String number(double value) {
        var format = NumberFormat.getInstance(Languages.current());
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /// A number with exactly one decimal: 2.0.
    public static String decimal(double value) {
        var format = NumberFormat.getInstance(Languages.current());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private static boolean japanese() {
        return Languages.isJapanese(Languages.current());
    }
}
