// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.skills.CrossWalk;
import org.shirube.backend.skills.Vocabulary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@TestBackend
class VocabularyFilesTest {

    private static final String VOCABULARY = "体系コード,版,体系名,領域コード,領域名,項目コード,項目名,項目名(英)";
    private static final String ROLES = "体系コード,版,類型コード,類型名,ロールコード,ロール名";
    private static final String CROSSWALK = "元体系コード,元版,元項目コード,先体系コード,先版,先項目コード,関係,備考";

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    VocabulariesKind vocabularies;

    @Autowired
    VocabularyRolesKind roles;

    @Autowired
    CrossWalksKind crossWalks;

    @BeforeEach
    void aTownThatKnowsOneVocabulary() {
        SmallTown.build(mongo);
        Sheets.store(
                mongo,
                Sheets.compare(
                        vocabularies,
                        Sheets.of(VOCABULARY, "DSS,1.2,標準,W,背景,W-1,社会の変化,Society", "DSS,1.2,,W,,W-2,競争,Competition")));
    }

    @Test
    void anEmptyCellLeavesANameAsItIs() {
        var change = Sheets.compare(vocabularies, Sheets.of(VOCABULARY, "DSS,1.2,,,,W-2,競争環境の変化,"))
                .changes()
                .getFirst();

        assertThat(change.differences()).extracting("field").containsExactly("W-2");
        assertThat(((Vocabulary) change.after()).item("W-2")).hasValueSatisfying(item -> {
            assertThat(item.englishName()).isEqualTo("Competition");
            assertThat(item.areaCode()).isEqualTo("W");
        });
    }

    @Test
    void whatIsWrongWithAVocabularyIsSaid() {
        var sheet = Sheets.of(
                VOCABULARY,
                "DIG,2.2,枠組,1,情報,1.1,閲覧,",
                "DIG,2.2,別名,1,通信,1.2,,",
                "DIG,2.2,,2,,2.1,対話,",
                "DIG,2.2,,1,,1.1,閲覧,",
                ",2.2,,1,,1.3,管理,",
                "NEW,1,,1,情報,1.1,閲覧,");

        Sheets.compare(vocabularies, sheet);

        assertThat(Sheets.problems(sheet))
                .containsExactlyInAnyOrder(
                        "3 体系名 CONFLICTING_VALUE",
                        "3 領域名 CONFLICTING_VALUE",
                        "3 項目名 MISSING_VALUE",
                        "4 領域名 MISSING_VALUE",
                        "5 項目コード DUPLICATE_KEY",
                        "6 体系コード MISSING_VALUE",
                        "7 体系名 MISSING_VALUE");
    }

    @Test
    void rolesGoIntoAVocabularyThatIsThere() {
        var sheet = Sheets.of(
                ROLES,
                "DSS,1.2,BA,設計者,BA-1,新規,",
                "DSS,1.2,BA,,BA-2,既存,",
                "DSS,1.3,BA,設計者,BA-1,新規,",
                "DST,1.2,BA,設計者,BA-1,新規,");

        var change = Sheets.compare(roles, sheet).changes().getFirst();

        assertThat(((Vocabulary) change.after()).roles()).extracting("code").containsExactly("BA-1", "BA-2");
        assertThat(((Vocabulary) change.after()).items()).hasSize(2);
        assertThat(Sheets.problems(sheet)).containsExactly("4 版 UNKNOWN_CODE → 1.2", "5 体系コード UNKNOWN_CODE → DSS");
    }

    @Test
    void bothItemsOfAPairMustBeThere() {
        var sheet = Sheets.of(
                CROSSWALK,
                "TOWN,1,A01,DSS,1.2,W-1,狭い,",
                "TOWN,1,A09,DSS,1.2,W-9,同じ,",
                "TOWN,1,A01,DSS,1.2,W-2,広,",
                "TOWN,1,B01,DSS,1.2,W-2,,",
                "TOWN,1,A01,DSS,1.2,W-1,狭い,");

        var refused = Sheets.compare(crossWalks, sheet);

        assertThat(refused.changes()).isEmpty();
        assertThat(Sheets.problems(sheet))
                .containsExactly(
                        "3 元項目コード UNKNOWN_CODE → A01",
                        "3 先項目コード UNKNOWN_CODE → W-1",
                        "4 関係 UNKNOWN_VALUE → 広い",
                        "5 関係 MISSING_VALUE",
                        "6 先項目コード DUPLICATE_KEY");
    }

    @Test
    void aCrossWalkReadTwiceChangesNothing() {
        var line = "TOWN,1,A01,DSS,1.2,W-1,broader,広い理由";

        var first = Sheets.store(mongo, Sheets.compare(crossWalks, Sheets.of(CROSSWALK, line)));
        var again = Sheets.compare(crossWalks, Sheets.of(CROSSWALK, line));

        var walk = (CrossWalk) first.changes().getFirst().after();
        assertThat(walk.id()).isEqualTo("TOWN/1/DSS/1.2");
        assertThat(walk.lines()).containsExactly(new CrossWalk.Line("A01", "W-1", CrossWalk.Relation.BROADER, "広い理由"));
        assertThat(again.changes()).isEmpty();
        assertThat(again.unchanged()).isOne();
    }
}
