// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shirube.seed.Employee.Former;

/// The staff list (people.csv) and the orders beside it (postings.csv).
record StaffList(Organization organization, Careers careers, Chance chance) {

    /// Everybody once, and once more for an employment under another number that ended before.
    Table people() {
        var table = new Table(
                "任命権者", "職員番号", "外部者コード", "氏名", "氏名カナ", "ローマ字氏名", "旧姓", "生年月日", "任用形態", "採用年月日", "任期満了日", "前職員番号",
                "職務の級", "職名", "所属コード", "発令日", "勤務割合", "休職区分", "休職開始日", "休職終了日", "メール");
        for (var person : organization.people()) {
            var before = "";
            for (var former : person.formers()) {
                former(table, person, former, before);
                before = former.number();
            }
            present(table, person);
        }
        return table;
    }

    private void former(Table table, Employee person, Former former, String before) {
        var name = person.name();
        table.add(
                organization.unit(former.unit()).authority(),
                former.number(),
                "",
                name.kanji(),
                name.kana(),
                name.roman(),
                name.former(),
                text(person.birth()),
                former.kind().label(),
                text(former.begins()),
                text(former.ends()),
                before,
                "",
                former.title(),
                former.unit(),
                text(former.since()),
                "1",
                "",
                "",
                "",
                "");
    }

    private static void present(Table table, Employee person) {
        var name = person.name();
        var service = person.service();
        var post = person.post();
        var leave = person.leave();
        var external = person.isExternal();
        var mail = person.kind().countsAsRegular() ? "s%s@city.shiomidai.example".formatted(person.number()) : "";
        table.add(
                person.authority(),
                external ? "" : person.number(),
                external ? person.number() : "",
                name.kanji(),
                name.kana(),
                name.roman(),
                name.former(),
                text(person.birth()),
                service.kind().label(),
                text(service.begins()),
                text(service.ends()),
                person.formers().isEmpty() ? "" : person.formers().getLast().number(),
                post.grade(),
                post.title(),
                post.unit(),
                text(post.since()),
                service.share(),
                leave == null ? "" : leave.kind(),
                text(leave == null ? null : leave.from()),
                text(leave == null ? null : leave.to()),
                mail);
    }

    Table postings() {
        var table = new Table("任命権者", "職員番号", "所属コード", "発令区分", "開始日", "終了日", "職名", "割合");
        organization.people().forEach(person -> history(table, person));
        organization.municipality().directorSections().keySet().stream()
                .sorted()
                .forEach(department -> {
                    var director = organization.head(department).orElseThrow();
                    add(
                            table,
                            director,
                            department,
                            "兼務",
                            director.post().since(),
                            director.post().title());
                });
        organization.allUnits().stream()
                .filter(unit -> unit.templateCode().equals("241"))
                .forEach(office -> {
                    var deputy = organization.head(office.code()).orElseThrow();
                    add(table, deputy, office.code(), "事務取扱", deputy.post().since(), "保育企画係長");
                });
        also(table, "060", "420", "併任", "書記", 2);
        also(table, "060", "430", "併任", "書記", 1);
        also(table, "270", "440", "併任", "書記", 1);
        also(table, "250", "380", "併任", "主査", 1);
        var threefold = organization.people().stream()
                .filter(person -> person.number().equals("080012"))
                .findFirst()
                .orElseThrow();
        for (var unit : new String[] {"020", "070"}) {
            add(table, threefold, unit, "兼務", LocalDate.of(2025, 4, 1), "主査");
        }
        also(table, "020", "050", "兼務", "主任", 1);
        also(table, "320", "330", "兼務", "主任", 1);
        return table;
    }

    /// Where the 本務 was before; where it is now stands in the staff list.
    private void history(Table table, Employee person) {
        for (var stay : careers.of(person)) {
            table.add(
                    stay.authority(),
                    stay.number(),
                    stay.unit(),
                    "本務",
                    text(stay.from()),
                    text(stay.to()),
                    stay.title(),
                    "");
        }
    }

    private void also(Table table, String whence, String where, String kind, String title, int count) {
        var from = organization.municipality().unitFor(whence);
        var to = organization.municipality().unitFor(where);
        if (from.equals(to)) {
            return;
        }
        var staff = organization.people().stream()
                .filter(person -> person.unit().equals(from) && person.kind() == EmploymentKind.REGULAR)
                .filter(person ->
                        person.post().rank() == Rank.SENIOR || person.post().rank() == Rank.EXPERIENCED)
                .filter(person -> person.leave() == null)
                .toList();
        chance.shuffled(staff).stream()
                .limit(count)
                .forEach(person -> add(table, person, to, kind, later(person), title));
    }

    /// Not before the 本務 of the person and not before April 2025.
    private static LocalDate later(Employee person) {
        var earliest = LocalDate.of(2025, 4, 1);
        return person.post().since().isBefore(earliest)
                ? earliest
                : person.post().since();
    }

    private static void add(Table table, Employee person, String unit, String kind, LocalDate from, String title) {
        table.add(person.authority(), person.number(), unit, kind, text(from), "", title, "");
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
