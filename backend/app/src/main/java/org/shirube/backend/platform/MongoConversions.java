// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/// How values lie in the database: days and months as ISO text, which no time zone can shift.
public final class MongoConversions {

    private MongoConversions() {}

    /// All conversions of the product.
    public static MongoCustomConversions all() {
        return new MongoCustomConversions(
                List.of(new DayToText(), new TextToDay(), new MonthToText(), new TextToMonth()));
    }

    @WritingConverter
    static class DayToText implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    static class TextToDay implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    static class MonthToText implements Converter<YearMonth, String> {
        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    static class TextToMonth implements Converter<String, YearMonth> {
        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }
}
