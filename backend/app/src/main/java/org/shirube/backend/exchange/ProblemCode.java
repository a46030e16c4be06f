// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange;

/// What can be wrong in a file. The names are stable; message and fix stand in the message files.
public enum ProblemCode {
    MISSING_COLUMN,
    MISSING_VALUE,
    COLUMN_COUNT,
    QUOTE_UNBALANCED,
    DUPLICATE_KEY,
    LEADING_ZERO_LOST,
    NUMBER_OF_ANOTHER_PERSON,
    UNKNOWN_UNIT,
    UNKNOWN_CODE,
    UNKNOWN_VALUE,
    AUTHORITY_MISMATCH,
    DATE_UNREADABLE,
    DATE_NOT_IN_CALENDAR,
    DATE_NOT_IN_ERA,
    END_BEFORE_BEGIN,
    AGE_IMPOSSIBLE,
    BIRTH_IN_FUTURE,
    TWO_MAIN_POSTINGS,
    POSTING_OVERLAP,
    SHARE_OVER_100,
    KANA_EXPECTED,
    CHARACTER_LOST,
    CONTROL_CHARACTER,
    FORMULA,
    TOO_LONG,
    NUMBER_OUT_OF_RANGE,
    AMBIGUOUS_NUMBER,
    CONFLICTING_VALUE,
    CYCLE,
    CHANGED_SINCE_PREVIEW
}
