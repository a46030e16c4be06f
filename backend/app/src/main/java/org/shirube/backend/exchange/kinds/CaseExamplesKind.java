// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.AggregateGroup;
import org.shirube.backend.roadmap.CaseExample;
import org.shirube.contract.platform.Role;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What other municipalities did, a row for each example.
@Component
class CaseExamplesKind extends DocumentKind<CaseExample> {

    private static final String CODE = "事例コード";
    private static final String HEADING = "見出しコード";
    private static final String MUNICIPALITY = "団体";
    private static final String KIND = "団体区分";
    private static final String NAME = "取組名";
    private static final String POINT = "要点";
    private static final String DIFFERENCE = "当市との違い";
    private static final String OBSTACLE = "まねできない点";
    private static final String USE = "参考になる点";
    private static final String LINK = "リンク(文字)";

    private final ReactiveMongoTemplate mongo;

    CaseExamplesKind(ReactiveMongoTemplate mongo) {
        super(
                mongo,
                new Shape<>(
                        "case-examples",
                        AggregateGroup.ROADMAP,
                        Role.DX_LEAD,
                        CaseExample.class,
                        List.of(CODE),
                        List.of(),
                        CaseExample::code,
                        CaseExample::version,
                        CaseExamplesKind::describe));
        this.mongo = mongo;
    }

    @Override
    Mono<RowReader<CaseExample>> reader() {
        return PlanItems.codes(mongo).map(known -> (code, cells) -> read(code, cells, known));
    }

    private static @Nullable CaseExample read(String code, Cells<CaseExample> cells, Set<String> headings) {
        var heading = cells.needed(HEADING, cells.known(HEADING, headings, CaseExample::heading));
        var municipality = cells.needed(MUNICIPALITY, cells.text(MUNICIPALITY, CaseExample::municipality));
        var kind = cells.text(KIND, CaseExample::municipalityKind);
        var name = cells.needed(NAME, cells.wording(NAME, CaseExample::name));
        var point = cells.needed(POINT, cells.wording(POINT, CaseExample::point));
        var difference = cells.wording(DIFFERENCE, CaseExample::difference);
        var obstacle = cells.wording(OBSTACLE, CaseExample::obstacle);
        var use = cells.wording(USE, CaseExample::use);
        var link = cells.text(LINK, CaseExample::link);
        if (cells.row().hasProblems()) {
            return null;
        }
        return new CaseExample(
                code,
                cells.version(CaseExample::version),
                Cells.sure(heading),
                Cells.sure(municipality),
                kind,
                Cells.sure(name),
                Cells.sure(point),
                difference,
                obstacle,
                use,
                link);
    }

    private static Map<String, String> describe(CaseExample example) {
        return Outcome.fields(
                HEADING,
                example.heading(),
                MUNICIPALITY,
                example.municipality(),
                KIND,
                example.municipalityKind(),
                NAME,
                example.name(),
                POINT,
                example.point(),
                DIFFERENCE,
                example.difference(),
                OBSTACLE,
                example.obstacle(),
                USE,
                example.use(),
                LINK,
                example.link());
    }
}
