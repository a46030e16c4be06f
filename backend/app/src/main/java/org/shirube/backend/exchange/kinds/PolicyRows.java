// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.exchange.ImportRow;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.roadmap.PolicyEdition;

/// Reads the rows of one edition of the overall policy.
final class PolicyRows implements DocumentKind.Reader<PolicyEdition> {

    static final String CODE = "文書コード";
    static final String EDITION = "版";
    static final String SECTION = "節";

    private static final String TITLE = "文書名";
    private static final String DECIDED = "決裁日";
    private static final String NUMBER = "文書番号";
    private static final String ORDER = "順";
    private static final String HEADING = "見出し";
    private static final String TEXT = "本文";

    private static final ItemRows<PolicyEdition.Section> SECTIONS =
            new ItemRows<>(SECTION, PolicyEdition.Section::code, PolicyRows::section);

    @Override
    public @Nullable PolicyEdition read(
            String id, List<ImportRow> rows, @Nullable PolicyEdition before, ImportSheet.Scope scope) {
        var parent = new ParentColumns();
        rows.forEach(row -> readParent(row, parent));
        if (before == null) {
            parent.require(rows, TITLE);
        }
        var decision = decision(rows, parent, before == null ? null : before.decision());
        var sections = SECTIONS.after(rows, before == null ? List.of() : before.sections(), scope);
        var title = parent.wording(TITLE, before == null ? null : before.title());
        if (title == null || sections.isEmpty()) {
            return null;
        }
        var first = rows.getFirst();
        return new PolicyEdition(
                id,
                before == null ? null : before.version(),
                String.valueOf(first.code(CODE)),
                String.valueOf(first.code(EDITION)),
                title,
                decision,
                sections);
    }

    private static void readParent(ImportRow row, ParentColumns parent) {
        parent.takeWording(row, TITLE);
        parent.take(row, DECIDED, row.day(DECIDED));
        parent.take(row, NUMBER, row.text(NUMBER));
    }

    /// Day and number go together.
    private static PolicyEdition.@Nullable Decision decision(
            List<ImportRow> rows, ParentColumns parent, PolicyEdition.@Nullable Decision stored) {
        LocalDate date = parent.value(DECIDED, stored == null ? null : stored.date());
        String number = parent.value(NUMBER, stored == null ? null : stored.documentNumber());
        if (date != null && number != null) {
            return new PolicyEdition.Decision(date, number);
        }
        if (date != null || number != null) {
            parent.require(rows, DECIDED, NUMBER);
        }
        return null;
    }

    private static PolicyEdition.@Nullable Section section(String code, Cells<PolicyEdition.Section> cells) {
        var order = cells.needed(ORDER, cells.whole(ORDER, 1, PolicyEdition.Section::order));
        var heading = cells.needed(HEADING, cells.wording(HEADING, PolicyEdition.Section::heading));
        var text = cells.needed(TEXT, cells.wording(TEXT, PolicyEdition.Section::text));
        return order == null || heading == null || text == null
                ? null
                : new PolicyEdition.Section(code, order, heading, text);
    }

    /// What people compare of an edition.
    static Map<String, String> describe(PolicyEdition policy) {
        var decision = policy.decision();
        var fields = Outcome.fields(
                TITLE,
                policy.title(),
                DECIDED,
                decision == null ? null : decision.date(),
                NUMBER,
                decision == null ? null : decision.documentNumber());
        policy.sections()
                .forEach(section -> fields.putAll(Outcome.under(
                        section.code(),
                        Outcome.fields(ORDER, section.order(), HEADING, section.heading(), TEXT, section.text()))));
        return fields;
    }
}
