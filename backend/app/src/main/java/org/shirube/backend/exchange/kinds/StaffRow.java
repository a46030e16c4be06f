// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ClosedList;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.organization.EmploymentType;
import org.shirube.backend.organization.Leave;
import org.shirube.backend.organization.OrgUnit;
import org.shirube.backend.organization.Period;

/// A row of the staff list as values.
///
/// @param number employee number, null for external people
/// @param hired first day of the employment
/// @param ends last day of the employment, or null
/// @param orderedOn first day of the 本務, or null where the file does not say
/// @param unit unit of the 本務, or null where the file does not say
record StaffRow(
        ImportRow row,
        String authority,
        @Nullable String number,
        @Nullable String externalCode,
        String name,
        @Nullable String kana,
        @Nullable LocalDate born,
        EmploymentType type,
        LocalDate hired,
        @Nullable LocalDate ends,
        @Nullable String before,
        @Nullable OrgUnit unit,
        @Nullable LocalDate orderedOn,
        @Nullable BigDecimal share,
        @Nullable Leave leave) {

    /// Read when a person is put together, but what is wrong with them is said whatever else is wrong with the row.
    private static final List<String> NAMES = List.of("ローマ字氏名", "旧姓");

    private static final List<String> TEXTS = List.of("職務の級", "職名", "メール");

    private static final int YOUNGEST = 15;
    private static final int OLDEST = 100;
    private static final BigDecimal FULL_WEEK = new BigDecimal("38.75");

    /// Reads a row; null where something that is needed is missing. Every fault is noted.
    static @Nullable StaffRow read(ImportRow row, ClosedList<String> authorities, UnitIndex units, LocalDate today) {
        var authority = row.requiredChoice("任命権者", authorities);
        var externalCode = row.code("外部者コード");
        var number = externalCode == null ? row.requiredCode("職員番号") : row.code("職員番号");
        var name = name(row);
        var kana = row.kana("氏名カナ");
        var born = row.day("生年月日");
        var type = row.requiredChoice("任用形態", OfficeWords.EMPLOYMENT_TYPES);
        var hired = row.requiredDay("採用年月日");
        var ends = row.day("任期満了日");
        var before = row.code("前職員番号");
        var orderedOn = row.day("発令日");
        // a begin that cannot be read says nothing about the unit
        var day = row.faulty("発令日") ? null : orderedOn != null ? orderedOn : hired;
        var unit = units.of(row, "所属コード", day);
        var share = share(row);
        var leave = leave(row);
        NAMES.forEach(row::name);
        TEXTS.forEach(row::text);
        checkTimes(row, born, hired, ends, today);
        checkAuthority(row, authority, unit, day, units);
        if (authority == null
                || number == null && externalCode == null
                || name == null
                || type == null
                || hired == null) {
            return null;
        }
        return new StaffRow(
                row,
                authority,
                number,
                externalCode,
                name,
                kana,
                born,
                type,
                hired,
                ends,
                before,
                unit,
                orderedOn,
                share,
                leave);
    }

    private static @Nullable String name(ImportRow row) {
        if (row.cell("氏名").inFile()) {
            return row.requiredName("氏名");
        }
        var family = row.requiredName("姓");
        var given = row.requiredName("名");
        return family == null || given == null ? null : family + "　" + given;
    }

    /// The leave that the row speaks of, or null.
    private static @Nullable Leave leave(ImportRow row) {
        var kind = row.text("休職区分");
        var from = kind == null ? row.day("休職開始日") : row.requiredDay("休職開始日");
        var to = row.day("休職終了日");
        if (kind == null || from == null) {
            return null;
        }
        if (to != null && to.isBefore(from)) {
            row.problem("休職終了日", ProblemCode.END_BEFORE_BEGIN, null);
            return null;
        }
        return new Leave(kind, Period.through(from, to));
    }

    private static @Nullable BigDecimal share(ImportRow row) {
        if (row.cell("週勤務時間").filled()) {
            var hours = row.text("週勤務時間");
            if (hours != null && hours.contains(":")) {
                return clock(row, hours);
            }
            var number = row.number("週勤務時間", 0, FULL_WEEK.doubleValue());
            return number == null ? null : ofWeek(number);
        }
        return row.share("勤務割合");
    }

    private static @Nullable BigDecimal clock(ImportRow row, String written) {
        var parts = org.shirube.backend.exchange.Normalized.code(written).split(":");
        try {
            var minutes = Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
            return ofWeek(
                    BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 4, java.math.RoundingMode.HALF_UP));
        } catch (NumberFormatException noTime) {
            row.problem("週勤務時間", ProblemCode.UNKNOWN_VALUE, null, "38:45");
            return null;
        }
    }

    private static BigDecimal ofWeek(BigDecimal hours) {
        return hours.divide(FULL_WEEK, 4, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static void checkTimes(
            ImportRow row,
            @Nullable LocalDate born,
            @Nullable LocalDate hired,
            @Nullable LocalDate ends,
            LocalDate today) {
        if (hired != null && ends != null && ends.isBefore(hired)) {
            row.problem("任期満了日", ProblemCode.END_BEFORE_BEGIN, null);
        }
        if (born != null && born.isAfter(today)) {
            row.problem("生年月日", ProblemCode.BIRTH_IN_FUTURE, null);
        } else if (born != null && hired != null) {
            int age = java.time.Period.between(born, hired).getYears();
            if (age < YOUNGEST || age > OLDEST) {
                row.problem("生年月日", ProblemCode.AGE_IMPOSSIBLE, null, age);
            }
        }
    }

    private static void checkAuthority(
            ImportRow row,
            @Nullable String authority,
            @Nullable OrgUnit unit,
            @Nullable LocalDate day,
            UnitIndex units) {
        if (authority != null && unit != null && day != null && !units.mayWorkIn(authority, unit, day)) {
            row.problem("所属コード", ProblemCode.AUTHORITY_MISMATCH, null);
        }
    }
}
