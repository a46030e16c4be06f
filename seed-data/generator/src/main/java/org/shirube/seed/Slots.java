// SPDX-License-Identifier: Apache-2.0
package org.shirube.seed;

import java.util.ArrayList;
import java.util.List;

/// The posts of a unit, from its head down, as many as it has 正規等職員.
final class Slots {

    /// A post to be filled.
    record Slot(Rank rank, String title) {}

    private Slots() {}

    static List<Slot> of(Unit unit, boolean housesDirector) {
        if (unit.regulars() == 0) {
            return List.of();
        }
        var slots = unit.isNursery() ? nursery(unit) : office(unit, housesDirector);
        return slots.subList(0, Math.min(slots.size(), unit.regulars()));
    }

    private static List<Slot> office(Unit unit, boolean housesDirector) {
        var size = unit.regulars();
        var slots = new ArrayList<Slot>();
        if (unit.isSection()) {
            add(slots, 1, Rank.HEAD, headTitle(unit));
        }
        if (housesDirector) {
            add(slots, 1, Rank.DIRECTOR, unit.authority().equals("教育委員会") ? "教育部長" : "部長");
        }
        var aboveOthers = unit.templateCode().equals("240") && size < 9;
        var section = unit.isSection() && (size >= 9 || aboveOthers);
        add(slots, section ? (size >= 20 ? 2 : 1) : 0, Rank.DEPUTY, Rank.DEPUTY.title());
        if (!aboveOthers) {
            add(slots, Math.max(1, (int) Math.round(size * 0.14)), Rank.CHIEF, Rank.CHIEF.title());
            add(slots, (int) Math.round(size * 0.12), Rank.SENIOR, Rank.SENIOR.title());
            add(slots, (int) Math.round(size * 0.30), Rank.EXPERIENCED, Rank.EXPERIENCED.title());
        }
        add(slots, size - slots.size(), Rank.JUNIOR, Rank.JUNIOR.title());
        return slots;
    }

    private static List<Slot> nursery(Unit unit) {
        var slots = new ArrayList<Slot>();
        add(slots, 1, Rank.DEPUTY, "園長");
        add(slots, 1, Rank.CHIEF, "副園長");
        add(slots, 2, Rank.SENIOR, "主任保育士");
        add(slots, 6, Rank.EXPERIENCED, "保育士");
        add(slots, unit.regulars() - slots.size(), Rank.JUNIOR, "保育士");
        return slots;
    }

    private static void add(List<Slot> slots, int count, Rank rank, String title) {
        for (int i = 0; i < count; i++) {
            slots.add(new Slot(rank, title));
        }
    }

    static String headTitle(Unit unit) {
        var name = unit.name();
        if (name.endsWith("事務局")) {
            return "事務局長";
        }
        if (name.endsWith("支所")) {
            return "支所長";
        }
        if (name.endsWith("図書館")) {
            return "館長";
        }
        return name.endsWith("センター") ? "所長" : "課長";
    }
}
