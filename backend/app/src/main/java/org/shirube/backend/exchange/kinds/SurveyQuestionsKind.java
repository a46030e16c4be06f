// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.roadmap.NationalSurvey;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What the ministry asks in a fiscal year, a row for each question.
@Component
class SurveyQuestionsKind extends DocumentKind<NationalSurvey> {

    SurveyQuestionsKind(ReactiveMongoTemplate mongo) {
        super(
                mongo,
                new Shape<>(
                        "survey-questions",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        NationalSurvey.class,
                        List.of(FiscalYearCell.COLUMN),
                        List.of(SurveyRows.CODE),
                        NationalSurvey::id,
                        NationalSurvey::version,
                        SurveyRows::describe));
    }

    @Override
    Mono<SurveyRows> reader() {
        return Mono.just(new SurveyRows());
    }
}
