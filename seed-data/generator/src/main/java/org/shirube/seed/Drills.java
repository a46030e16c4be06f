// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Three drills with mails of growing difficulty, sent to 正規等職員 at work.
final class Drills {

    /// @param click share of people who click, where a unit is like any other
    /// @param report share of people who report
    record Mail(
            String code,
            LocalDate day,
            String subject,
            String cues,
            String premise,
            double open,
            double click,
            double report) {}

    static final List<Mail> MAILS = List.of(
            new Mail("DR-2023", LocalDate.of(2023, 10, 17), "【至急】パスワードの有効期限が切れます", "多", "弱", 0.60, 0.07, 0.30),
            new Mail("DR-2024", LocalDate.of(2024, 10, 22), "年末調整書類の電子提出について", "中", "中", 0.66, 0.14, 0.42),
            new Mail("DR-2025", LocalDate.of(2025, 10, 21), "【確認】12月議会の答弁資料の差し替え", "少", "強", 0.72, 0.26, 0.52));

    /// What the unit that knows and does not do adds to the click rate.
    static final double NOT_DOING = 0.35;

    /// How much a careful person's odds differ, in logits a deviation; carefulness is the same in all units.
    private static final double CAREFUL = 0.4;

    private static final int REST_OF_THE_DAY = 430;

    private final Organization organization;
    private final Careers careers;
    private final Chance chance;
    private final Map<Employee, Double> carefulness = new IdentityHashMap<>();
    private final Table table =
            new Table("訓練コード", "実施日", "メール件名", "手掛かりの数", "前提の整合", "職員番号", "送信日時", "開封日時", "クリック日時", "入力日時", "報告日時");

    Drills(Organization organization, Careers careers, Chance chance) {
        this.organization = organization;
        this.careers = careers;
        this.chance = chance;
        organization.people().forEach(person -> carefulness.put(person, chance.normal(0, 1)));
        MAILS.forEach(this::send);
    }

    Table table() {
        return table;
    }

    private void send(Mail mail) {
        organization.people().stream()
                .filter(person -> person.kind().countsAsRegular() && person.worksOn(mail.day()))
                .forEach(person -> receive(mail, person));
    }

    private void receive(Mail mail, Employee person) {
        var click = chance.happens(clicking(mail, person));
        var open = click || chance.happens((mail.open() - mail.click()) / (1 - mail.click()));
        var enter = click && chance.happens(0.4);
        var report = chance.happens(click ? mail.report() / 2 : mail.report() * 1.1);
        var sent = mail.day().atTime(9, 30).plusMinutes(chance.between(0, 15));
        var opened = sent.plusMinutes(minutes(40));
        var clicked = opened.plusMinutes(chance.between(1, 4));
        table.add(
                mail.code(),
                mail.day().toString(),
                mail.subject(),
                mail.cues(),
                mail.premise(),
                person.numberOn(mail.day()),
                sent.toString(),
                text(open || report, opened),
                text(click, clicked),
                text(enter, clicked.plusMinutes(chance.between(1, 3))),
                text(report, clicked.plusMinutes(minutes(12))));
    }

    private double clicking(Mail mail, Employee person) {
        var odds = Math.log(mail.click() / (1 - mail.click())) - CAREFUL * carefulness.getOrDefault(person, 0.0);
        var usual = 1 / (1 + Math.exp(-odds));
        var there = careers.unitOn(person, mail.day()).equals(Planted.KNOWING_NOT_DOING);
        return usual + (there ? NOT_DOING : 0);
    }

    /// A log-normal number of minutes that stays within the day.
    private long minutes(int median) {
        return Math.min(REST_OF_THE_DAY / 2, Math.max(1, Math.round(median * Math.exp(chance.normal(0, 0.9)))));
    }

    private static String text(boolean happened, LocalDateTime at) {
        return happened ? at.toString() : "";
    }
}
