// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01",
                "2026/4/1",
                "2026.4.1",
                "2026年4月1日",
                "20260401",
                "２０２６／４／１",
                "R8.4.1",
                "r8/4/1",
                "Ｒ８．４．１",
                "R080401",
                "令和8年4月1日",
                "令和 8年 4月 1日",
                "㋿8.4.1",
                "2026/4/1 0:00",
                "2026-04-01T00:00:00",
                "46113"
            })
    void everyStyleOfOneDayIsTheSameDay(String text) {
        assertThat(DayText.read(text)).isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "令和元年5月1日, 2019-05-01",
        "R1.5.1, 2019-05-01",
        "R010501, 2019-05-01",
        "平成31年4月30日, 2019-04-30",
        "H310430, 2019-04-30",
        "平成元年1月8日, 1989-01-08",
        "昭和64年1月7日, 1989-01-07",
        "昭和元年12月25日, 1926-12-25",
        "大正15年12月24日, 1926-12-24",
        "大正元年7月30日, 1912-07-30",
        "明治45年7月29日, 1912-07-29"
    })
    void theFirstAndLastDaysOfErasAreRead(String text, LocalDate day) {
        assertThat(DayText.read(text)).isEqualTo(day);
        assertThat(DayText.read(DayText.written(day))).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "平成31年5月1日, 令和元年5月1日",
        "H31.5.1, 令和元年5月1日",
        "H310501, 令和元年5月1日",
        "令和元年4月30日, 平成31年4月30日",
        "昭和64年1月8日, 平成元年1月8日",
        "平成元年1月7日, 昭和64年1月7日",
        "大正15年12月25日, 昭和元年12月25日",
        "平成38年4月1日, 令和8年4月1日"
    })
    void aDayOutsideItsEraIsProposedInTheRightOne(String text, String proposal) {
        var unreadable = unreadable(text);

        assertThat(unreadable.code()).isEqualTo(ProblemCode.DATE_NOT_IN_ERA);
        assertThat(unreadable.proposal()).isEqualTo(proposal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-31", "2026/2/29", "令和8年6月31日", "R080631", "20261301", "平成31年2月29日"})
    void aDayThatNoCalendarHasIsSaidToBeSo(String text) {
        assertThat(unreadable(text).code()).isEqualTo(ProblemCode.DATE_NOT_IN_CALENDAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"来年", "4月1日", "2026-04", "R8", "26/4/1", "-", "未定"})
    void whatIsNoDayIsUnreadable(String text) {
        assertThat(unreadable(text).code()).isEqualTo(ProblemCode.DATE_UNREADABLE);
    }

    @Test
    void aLeapDayIsReadInBothCalendars() {
        assertThat(DayText.read("令和6年2月29日")).isEqualTo(DayText.read("2024-02-29"));
    }

    private static DayText.Unreadable unreadable(String text) {
        DayText.@Nullable Unreadable thrown = catchThrowableOfType(DayText.Unreadable.class, () -> DayText.read(text));
        assertThat(thrown).as(text).isNotNull();
        return java.util.Objects.requireNonNull(thrown);
    }
}
