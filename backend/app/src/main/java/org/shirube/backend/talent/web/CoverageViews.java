// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.talent.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.Texts;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.talent.CoverageTable;
import org.shirube.backend.talent.CoverageTable.By;
import org.shirube.backend.talent.FilledSeat;
import org.shirube.contract.platform.Role;
import org.shirube.contract.talent.CoverageRow;
import org.shirube.contract.talent.CoverageView;
import org.springframework.stereotype.Component;

/// The coverage table as rows. Expectations and their deviation are for HR and the DX lead; who qualifies is counted
/// for
/// those who may see levels, and for everybody else from five people on.
@Component
class CoverageViews {

    private static final String TOTAL = "total";

    /// A count of skills over fewer people would tell the level of one of them.
    private static final int FEWEST = 5;

    private final RuleSentences sentences;
    private final Texts texts;

    CoverageViews(RuleSentences sentences, Texts texts) {
        this.sentences = sentences;
        this.texts = texts;
    }

    CoverageView table(CoverageTable table, By by, Caller caller, Locale locale) {
        var rows = table.grouped(by).entrySet().stream()
                .map(group -> row(table, by, group.getKey(), group.getValue(), caller, locale))
                .toList();
        var name = texts.of(locale, "talent.coverage.total");
        return new CoverageView(
                table.structure().structure().fiscalYear().year(),
                table.snapshot().day(),
                by.name().toLowerCase(Locale.ROOT),
                table.counts().name(),
                rows,
                row(table, by, TOTAL, name, null, null, table.seats(), caller, locale));
    }

    private CoverageRow row(
            CoverageTable table, By by, String key, List<FilledSeat> seats, Caller caller, Locale locale) {
        var first = seats.getFirst();
        var oneRole = seats.stream().map(FilledSeat::role).distinct().count() == 1;
        var oneRule =
                seats.stream().map(seat -> seat.seat().seat().code()).distinct().count() == 1;
        return row(
                table,
                by,
                key,
                name(table, by, key, first, locale),
                oneRole ? first.role() : null,
                oneRule ? sentences.of(first.seat(), table.tree(), locale) : null,
                seats,
                caller,
                locale);
    }

    private static CoverageRow row(
            CoverageTable table,
            By by,
            String key,
            String name,
            @Nullable DxRole role,
            @Nullable String rule,
            List<FilledSeat> seats,
            Caller caller,
            Locale locale) {
        var coverage = table.coverage(seats, by);
        var expectations = caller.is(Role.HR, Role.DX_LEAD);
        var counted = maySeeLevels(caller) || coverage.people() == 0 || coverage.people() >= FEWEST;
        return new CoverageRow(
                key,
                name,
                role == null ? null : role.code(),
                role == null ? null : role.nameIn(locale),
                role == null ? null : role.tier().name(),
                rule,
                coverage.required(),
                coverage.target(),
                coverage.filled(),
                coverage.vacant(),
                coverage.surplus(),
                coverage.people(),
                coverage.fte(),
                counted ? Integer.valueOf(coverage.qualified()) : null,
                counted ? Integer.valueOf(coverage.toConfirm()) : null,
                expectations ? Double.valueOf(coverage.expected()) : null,
                expectations ? Double.valueOf(coverage.deviation()) : null,
                null,
                null,
                coverage.ready(),
                coverage.near());
    }

    /// Heads get a table of their own units; with a wider role besides, also placements of people whose levels they may
    /// not see.
    private static boolean maySeeLevels(Caller caller) {
        return caller.is(Role.HR, Role.DX_LEAD)
                || (caller.is(Role.MANAGER) && !caller.is(Role.EXECUTIVE, Role.AUDITOR, Role.SECURITY_OFFICER));
    }

    private String name(CoverageTable table, By by, String key, FilledSeat first, Locale locale) {
        return switch (by) {
            case ROLE -> first.role().nameIn(locale);
            case BODY ->
                table.structure()
                        .structure()
                        .body(key)
                        .map(body -> body.name(locale))
                        .orElse(key);
            case UNIT ->
                key.isEmpty()
                        ? texts.of(locale, "talent.coverage.whole-office")
                        : table.tree().nameOf(key);
            case SEAT -> seatName(first, locale);
        };
    }

    private static String seatName(FilledSeat seat, Locale locale) {
        var role = seat.role().nameIn(locale);
        var place = seat.seat().placeName(locale);
        return place == null ? role : role + " " + place;
    }
}
