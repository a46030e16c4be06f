// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.blocks;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.ui.platform.Languages;
import org.shirube.ui.platform.Texts;

/// A field for a day, whose calendar speaks the person's language.
public final class DayField extends DatePicker {

    /// An empty field.
    public DayField() {
        setLocale(Languages.current());
        setI18n(words());
    }

    /// A field with its label and its day.
    public DayField(String label, @Nullable LocalDate day) {
        this();
        setLabel(label);
        setValue(day);
    }

    private static DatePickerI18n words() {
        var language = Languages.current();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL))
                .setWeekdaysShort(weekdays(TextStyle.SHORT))
                .setFirstDayOfWeek(0)
                .setToday(Texts.of("blocks.day.today"))
                .setCancel(Texts.of("blocks.day.cancel"));
    }

    /// From Sunday on, as the calendar counts them.
    private static List<String> weekdays(TextStyle style) {
        var days = new ArrayList<>(List.of(DayOfWeek.values()));
        Collections.rotate(days, 1);
        return days.stream()
                .map(day -> day.getDisplayName(style, Languages.current()))
                .toList();
    }
}
