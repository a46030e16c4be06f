// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.exchange.Cell;
import org.shirube.backend.exchange.Change;
import org.shirube.backend.exchange.ImportKind;
import org.shirube.backend.exchange.ImportSheet;
import org.shirube.backend.promotion.DxRole;
import org.shirube.backend.promotion.PromotionStructure;
import org.shirube.backend.promotion.YearLists.Case;
import org.shirube.backend.promotion.YearLists.Cases;
import org.shirube.backend.promotion.YearLists.Site;
import org.shirube.backend.promotion.YearLists.Sites;
import org.shirube.backend.promotion.YearLists.Task;
import org.shirube.backend.promotion.YearLists.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// English names of bodies, tasks, cases and sites come in beside the Japanese ones, and what changes is shown.
@TestBackend
class PromotionFilesTest {

    private static final String STRUCTURES = "年度,配置枠コード,機関コード,機関名,機関名(英),役割コード,決め方";

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    StructuresKind structures;

    @Autowired
    TasksKind tasks;

    @Autowired
    CasesKind cases;

    @Autowired
    SitesKind sites;

    @BeforeEach
    void aTown() {
        SmallTown.build(mongo);
        var role = new DxRole(
                "R04",
                null,
                "補佐官",
                "Adviser",
                DxRole.Tier.SPECIALIST,
                DxRole.Filling.COMMISSION,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                null);
        mongo.insert(role).block();
    }

    @Test
    void aBodyIsNamedInBothLanguages() {
        var first = change(structures, STRUCTURES, "2026,P04,02,補佐官,Adviser,R04,手入力:1");
        mongo.insert((PromotionStructure) first.after()).block();

        var change = change(structures, STRUCTURES, "2026,P04,02,補佐官,Adviser to the CIO,R04,手入力:1");

        var body = ((PromotionStructure) change.after()).body("02").orElseThrow();
        assertThat(body.name(Locale.ENGLISH)).isEqualTo("Adviser to the CIO");
        assertThat(body.name(Locale.JAPANESE)).isEqualTo("補佐官");
        assertThat(change.differences())
                .extracting("field", "before", "after")
                .containsExactly(tuple("機関 02 機関名(英)", "Adviser", "Adviser to the CIO"));
        var kept = change(structures, STRUCTURES, "2026,P04,02,CIO補佐官,,R04,手入力:1");
        assertThat(((PromotionStructure) kept.after()).body("02").orElseThrow().englishName())
                .isEqualTo("Adviser");
    }

    @Test
    void tasksCasesAndSitesAreNamedInBothLanguages() {
        mongo.insert(new Tasks("2026", null, List.of(new Task("T07", "固定資産税", "120", null))))
                .block();
        mongo.insert(new Cases("2026", null, List.of(new Case("J01", "窓口", "重点案件", null, "Counters", "Priority"))))
                .block();
        mongo.insert(new Sites("2026", null, List.of(new Site("S1", "本庁", 2, "Main building"))))
                .block();

        var task = change(tasks, "年度,業務コード,業務名,業務名(英),所属コード", "2026,T07,固定資産税,Fixed asset tax,120");
        assertThat(task.differences())
                .extracting("field", "before", "after")
                .containsExactly(tuple("T07", "固定資産税 (120)", "固定資産税 / Fixed asset tax (120)"));
        var one = change(cases, "年度,案件コード,案件名,区分,区分(英)", "2026,J01,窓口,重点案件,Priority projects");
        assertThat(((Cases) one.after()).items())
                .containsExactly(new Case("J01", "窓口", "重点案件", null, "Counters", "Priority projects"));
        var site = change(sites, "年度,拠点コード,拠点名,必要数", "2026,S1,本庁,3");
        assertThat(((Sites) site.after()).items()).containsExactly(new Site("S1", "本庁", 3, "Main building"));
    }

    private static Change<?> change(ImportKind kind, String header, String line) {
        var columns = List.of(header.split(","));
        var sheet = new ImportSheet(
                ImportSheet.Scope.PARTIAL,
                columns.stream().collect(Collectors.toMap(column -> column, column -> column)));
        var values = Arrays.asList(line.split(",", -1));
        var cells = new HashMap<String, Cell>();
        for (int column = 0; column < columns.size(); column++) {
            cells.put(columns.get(column), new Cell(true, values.get(column), null));
        }
        sheet.add(2, cells);
        var comparison = Objects.requireNonNull(kind.compare(sheet).block());
        assertThat(sheet.problems()).isEmpty();
        return comparison.changes().getFirst();
    }
}
