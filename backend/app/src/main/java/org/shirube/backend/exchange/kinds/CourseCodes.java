// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.Normalized;
import org.shirube.backend.exchange.ProblemCode;
import org.shirube.backend.training.Course;
import org.shirube.backend.training.Courses;
import reactor.core.publisher.Mono;

/// Courses that a file may name.
///
/// @param known codes in order, so that the same mistake always gets the same proposal
record CourseCodes(List<String> known) {

    static final String COLUMN = "講座コード";

    CourseCodes {
        known = List.copyOf(known);
    }

    static Mono<CourseCodes> of(Courses courses) {
        return courses.all().map(Course::code).collectList().map(CourseCodes::new);
    }

    /// The course of a row, or null where there is none or with a problem noted.
    @Nullable
    String one(ImportRow row) {
        return row.knownCode(COLUMN, known, ProblemCode.UNKNOWN_CODE);
    }

    /// The courses of a row, any of which is meant; empty where there is none or with a problem noted.
    List<String> anyOf(ImportRow row) {
        var codes = row.codes(COLUMN);
        var unknown = codes.stream().filter(code -> !known.contains(code)).findFirst();
        unknown.ifPresent(code -> row.problem(COLUMN, ProblemCode.UNKNOWN_CODE, instead(codes, code)));
        return unknown.isPresent() ? List.of() : codes;
    }

    private @Nullable String instead(List<String> codes, String wrong) {
        return Normalized.nearest(wrong, known)
                .map(right -> String.join(
                        "; ",
                        codes.stream()
                                .map(code -> code.equals(wrong) ? right : code)
                                .toList()))
                .orElse(null);
    }
}
