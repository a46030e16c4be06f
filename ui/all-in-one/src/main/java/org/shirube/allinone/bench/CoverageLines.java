// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shirube.backend.platform.Caller;
import org.shirube.backend.platform.FiscalYear;
import org.shirube.backend.talent.Coverages;

/// Coverage of five hundred placements: today, as everybody opens it all day, and on a day that nobody has asked for
/// yet.
final class CoverageLines {

    private static final int SEATS = 500;
    private static final int ROLES = 20;
    private static final int REQUIREMENTS = 8;
    private static final int FILLED = 400;
    private static final int WARM_UP = 30;
    private static final int TIMES = 51;
    private static final double TODAY_AIM = 5;
    private static final double OTHER_DAY_AIM = 500;
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
    private static final FiscalYear YEAR = new FiscalYear(2026);

    private final BenchBackend backend;
    private final ImportLines imports;
    private final Coverages coverages;
    private final Figure.Where where;
    private final Report report;

    CoverageLines(BenchBackend backend, ImportLines imports, Figure.Where where, Report report) {
        this.backend = backend;
        this.imports = imports;
        this.coverages = backend.bean(Coverages.class);
        this.where = where;
        this.report = report;
    }

    void run() {
        imports.load("roles", file(roles()));
        imports.load("structures", file(structures()));
        imports.load("appointments", file(appointments()));
        for (int i = 0; i < WARM_UP; i++) {
            coverage(TODAY);
        }
        report.add(Figure.time(
                where, "coverage of 500 placements, today", Load.median(TIMES, () -> coverage(TODAY)), TODAY_AIM));
        var other = TODAY.plusMonths(4);
        report.note(backend.commands().each(TIMES, () -> Load.median(TIMES, () -> coverage(TODAY))));
        report.add(Figure.time(
                where, "coverage of 500 placements, another day", Load.millis(() -> coverage(other)), OTHER_DAY_AIM));
    }

    private void coverage(LocalDate day) {
        if (coverages.of(YEAR, day, Caller.SYSTEM).block() == null) {
            throw new IllegalStateException("There is no coverage.");
        }
    }

    private static List<String> roles() {
        var lines = new ArrayList<String>();
        lines.add("役割コード,スキルコード,役割名,区分,充て方,必要段階,重み,必須");
        for (int role = 0; role < ROLES; role++) {
            lines.add(code("B", role) + ",,役割" + role + ",DX推進リーダー,指名,,,");
            for (int need = 0; need < REQUIREMENTS; need++) {
                var skill = SyntheticTown.skill((role + need * 7) % SyntheticTown.SKILLS);
                lines.add(code("B", role) + "," + skill + ",,,," + (1 + need % 3) + ",1,必須");
            }
        }
        return lines;
    }

    private static List<String> structures() {
        var lines = new ArrayList<String>();
        lines.add("年度,配置枠コード,機関コード,機関名,役割コード,決め方");
        for (int seat = 0; seat < SEATS; seat++) {
            lines.add("2026," + code("K", seat) + ",01,DX推進本部," + code("B", seat % ROLES) + ",固定:1");
        }
        return lines;
    }

    private static List<String> appointments() {
        var lines = new ArrayList<String>();
        lines.add("年度,配置枠コード,任命権者,職員番号,開始日,割合,状態,決裁日,文書番号");
        for (int seat = 0; seat < FILLED; seat++) {
            lines.add("2026," + code("K", seat) + ",市長," + SyntheticTown.number(seat)
                    + ",2026-04-01,0.2,決裁,2026-03-25,第" + (seat + 1) + "号");
        }
        return lines;
    }

    private static String code(String letter, int number) {
        return String.format(Locale.ROOT, "%s%03d", letter, number);
    }

    private static byte[] file(List<String> lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
