// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.roadmap.StaffMessage;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the top of the city told its staff, a row for each message.
@Component
class MessagesKind extends DocumentKind<StaffMessage> {

    private static final String KIND = "種別";
    private static final String CODE = "コード";
    private static final String DATE = "日付";
    private static final String TITLE = "題名";
    private static final String TEXT = "本文";
    private static final String AUDIENCE = "対象";
    private static final String CONCERNED = "対象人数";
    private static final String REACHED = "到達人数";
    private static final String MEANS = "方法";

    MessagesKind(ReactiveMongoTemplate mongo) {
        super(
                mongo,
                new Shape<>(
                        "messages",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        StaffMessage.class,
                        List.of(CODE),
                        List.of(),
                        StaffMessage::code,
                        StaffMessage::version,
                        MessagesKind::describe));
    }

    @Override
    Mono<RowReader<StaffMessage>> reader() {
        return Mono.just(MessagesKind::read);
    }

    private static @Nullable StaffMessage read(String code, Cells<StaffMessage> cells) {
        var kind = cells.needed(KIND, cells.choice(KIND, RoadmapWords.MESSAGES, StaffMessage::kind));
        var date = cells.needed(DATE, cells.day(DATE, StaffMessage::date));
        var title = cells.needed(TITLE, cells.wording(TITLE, StaffMessage::title));
        var text = cells.needed(TEXT, cells.wording(TEXT, StaffMessage::text));
        var audience = cells.needed(AUDIENCE, cells.text(AUDIENCE, StaffMessage::audience));
        var concerned = cells.needed(CONCERNED, cells.whole(CONCERNED, 0, StaffMessage::concerned));
        var reached = cells.whole(REACHED, 0, StaffMessage::reached);
        if (concerned != null && reached != null) {
            Cells.atMost(cells.row(), REACHED, reached, concerned);
        }
        var means = cells.text(MEANS, StaffMessage::means);
        if (cells.row().hasProblems()) {
            return null;
        }
        return new StaffMessage(
                code,
                cells.version(StaffMessage::version),
                Cells.sure(kind),
                Cells.sure(date),
                Cells.sure(title),
                Cells.sure(text),
                Cells.sure(audience),
                Cells.sure(concerned),
                reached,
                means);
    }

    private static Map<String, String> describe(StaffMessage message) {
        return Outcome.fields(
                KIND,
                RoadmapWords.MESSAGES.name(message.kind()),
                DATE,
                message.date(),
                TITLE,
                message.title(),
                TEXT,
                message.text(),
                AUDIENCE,
                message.audience(),
                CONCERNED,
                message.concerned(),
                REACHED,
                message.reached(),
                MEANS,
                message.means());
    }
}
