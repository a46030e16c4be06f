// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shirube.backend.SmallTown.OTHER;
import static org.shirube.backend.SmallTown.STAFF;
import static org.shirube.backend.SmallTown.personId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.assessment.Drill;
import org.shirube.backend.assessment.DrillResult;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@TestBackend
class DrillFilesTest {

    private static final String DRILLS = "訓練コード,実施日,メール件名,手掛かりの数,前提の整合,職員番号,送信日時,開封日時,クリック日時,入力日時,報告日時";
    private static final String DRILL = "D1,2026-10-05,配送のお知らせ,少,強,";

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    DrillsKind drills;

    @BeforeEach
    void aTown() {
        SmallTown.build(mongo);
    }

    @Test
    void whatPeopleDidLiesApartFromTheDrill() {
        var sheet = Sheets.of(
                DRILLS,
                DRILL + STAFF + ",2026-10-05T10:00,2026-10-05T10:05,2026-10-05T10:06,,",
                "D1,,,,," + OTHER + ",2026-10-05T10:00,,,,2026-10-05T10:20");

        var read = Sheets.store(mongo, Sheets.compare(drills, sheet));

        assertThat(Sheets.problems(sheet)).isEmpty();
        assertThat(read.changes())
                .extracting("aggregate")
                .containsExactly(Drill.class, DrillResult.class, DrillResult.class);
        assertThat(read.changes()).extracting("title").contains("D1 200003 職員200003");
        var result = (DrillResult) read.changes().get(1).after();
        assertThat(result.personId()).isEqualTo(personId(STAFF));
        assertThat(result.clicked()).isEqualTo("2026-10-05T01:06:00Z");
        assertThat(result.reported()).isNull();
        assertThat(Sheets.compare(drills, sheet).unchanged()).isEqualTo(3);
    }

    @Test
    void whatIsWrongWithADrillIsSaidAndTheOthersAreTaken() {
        var sheet = Sheets.of(
                DRILLS,
                DRILL + STAFF + ",2026-10-05T10:00,2026-10-05T09:05,,2026-10-05T10:05,きのう",
                "D1,2026-10-06,,なし,," + OTHER + ",,,,,",
                "D1,,,,," + STAFF + ",2026-10-05T10:00,,,,",
                "D1,,,,,299999,2026-10-05T10:00,,,,",
                "D1,,,,," + SmallTown.HEAD + ",2026-10-05T10:00,,,,",
                "D2,2026-10-06,,多,弱," + STAFF + ",2026-10-06T10:00,,,,");

        var comparison = Sheets.compare(drills, sheet);

        assertThat(Sheets.problems(sheet))
                .containsExactlyInAnyOrder(
                        "2 開封日時 END_BEFORE_BEGIN",
                        "2 クリック日時 MISSING_VALUE",
                        "2 報告日時 DATE_UNREADABLE",
                        "3 実施日 CONFLICTING_VALUE",
                        "3 手掛かりの数 UNKNOWN_VALUE",
                        "3 送信日時 MISSING_VALUE",
                        "4 職員番号 DUPLICATE_KEY",
                        "5 職員番号 UNKNOWN_CODE",
                        "7 メール件名 MISSING_VALUE");
        assertThat(comparison.changes()).extracting("title").containsExactly("D1", "D1 200001 職員200001");
        assertThat(comparison.rejected()).contains(2, 3, 4, 5, 7);
    }

    @Test
    void onlySecurityOfficersBringThem() {
        assertThat(drills.roles()).containsExactly(Role.SECURITY_OFFICER);
    }
}
