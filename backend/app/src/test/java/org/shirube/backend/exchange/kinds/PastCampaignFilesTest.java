// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.shirube.backend.SmallTown.HEAD;
import static org.shirube.backend.SmallTown.OTHER;
import static org.shirube.backend.SmallTown.STAFF;
import static org.shirube.backend.SmallTown.personId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.assessment.Assessments;
import org.shirube.backend.assessment.Campaign;
import org.shirube.backend.assessment.CampaignState;
import org.shirube.backend.assessment.Invitation;
import org.shirube.backend.assessment.Response;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/// What the office brings along of the years before: campaigns that are closed, who was asked, and what they answered.
@TestBackend
class PastCampaignFilesTest {

    private static final String CAMPAIGNS = "実施回コード,診断コード,版,名称,開始日,終了日";
    private static final String RESPONSES = "実施回コード,職員番号,提出日時,回答";

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    CampaignsKind campaigns;

    @Autowired
    ResponsesKind responses;

    @BeforeEach
    void aTownWithASelfRating() {
        SmallTown.build(mongo);
        mongo.insert(Assessments.selfRating("A01", "B01")).block();
    }

    @Test
    void aCampaignOfAnEarlierYearIsClosed() {
        var comparison =
                Sheets.compare(campaigns, Sheets.of(CAMPAIGNS, "SR-2025,SR,1,自己診断 令和7年度,2025-09-01,2025-09-30"));

        assertThat(comparison.changes())
                .singleElement()
                .extracting("after")
                .asInstanceOf(type(Campaign.class))
                .satisfies(campaign -> {
                    assertThat(campaign.state()).isEqualTo(CampaignState.CLOSED);
                    assertThat(campaign.title()).isEqualTo("自己診断 令和7年度");
                    assertThat(campaign.opens()).isEqualTo("2025-09-01");
                    assertThat(campaign.closes()).isEqualTo("2025-09-30");
                });
    }

    @Test
    void aCampaignForSomeNamesThem() {
        var file = Sheets.of(
                CAMPAIGNS + ",対象職員番号",
                "SP-2025,SR,1,専門スキル自己診断,2025-09-01,2025-09-30," + STAFF + "; " + HEAD,
                "SP-2024,SR,1,専門スキル自己診断,2024-09-02,2024-09-30," + STAFF + "; 999999");

        assertThat(Sheets.compare(campaigns, file).changes())
                .singleElement()
                .extracting("after.population")
                .isEqualTo(Map.of("persons", List.of(personId(STAFF), personId(HEAD))));
        assertThat(Sheets.problems(file)).containsExactly("3 対象職員番号 UNKNOWN_CODE");
    }

    @Test
    void whatIsWrongWithACampaignIsSaidForEachCell() {
        var sheet = Sheets.of(
                CAMPAIGNS,
                "SR-2023,XX,1,自己診断,2023-09-01,2023-09-30",
                "SR-2024,SR,1,自己診断,2024-09-30,2024-09-01",
                "SR-2025,SR,1,,2025-09-01,2025-09-30");

        assertThat(Sheets.compare(campaigns, sheet).changes()).isEmpty();
        assertThat(Sheets.problems(sheet))
                .containsExactlyInAnyOrder("2 診断コード UNKNOWN_CODE", "3 終了日 END_BEFORE_BEGIN", "4 名称 MISSING_VALUE");
    }

    @Test
    void whoDidNotAnswerWasAskedAllTheSame() {
        held();

        var file = Sheets.of(
                RESPONSES, "SR-2025," + STAFF + ",2025-09-10T10:20,A01-1=3;B01-2=0", "SR-2025," + HEAD + ",,");
        Sheets.store(mongo, Sheets.compare(responses, file));

        assertThat(mongo.findAll(Invitation.class).collectList().block())
                .extracting(Invitation::personId, Invitation::unitCode)
                .containsExactlyInAnyOrder(tuple(personId(STAFF), "110"), tuple(personId(HEAD), "110"));
        var answered = mongo.findAll(Response.class).collectList().block();
        assertThat(answered).singleElement().satisfies(response -> {
            assertThat(response.byItem()).isEqualTo(Map.of("A01-1", 3, "B01-2", 0));
            assertThat(response.submitted()).isTrue();
            assertThat(response.submittedOn()).isEqualTo(LocalDate.of(2025, 9, 10));
        });
        var again = Sheets.compare(
                responses,
                Sheets.of(RESPONSES, "SR-2025," + STAFF + ",2025-09-10T10:20,A01-1=4", "SR-2025," + HEAD + ",,"));
        assertThat(again.changes()).as("answers never change").isEmpty();
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void whatIsWrongWithAResponseIsSaidForEachCell() {
        held();
        var sheet = Sheets.of(
                RESPONSES,
                "SR-1999," + STAFF + ",2025-09-10T10:20,A01-1=3",
                "SR-2025," + STAFF + ",2025-09-10T10:20,A01-1=5",
                "SR-2025," + OTHER + ",,A01-1=3",
                "SR-2025," + HEAD + ",tomorrow,A01-1=3",
                "SR-2025," + HEAD + ",,");

        assertThat(Sheets.compare(responses, sheet).changes()).isEmpty();
        assertThat(Sheets.problems(sheet))
                .containsExactlyInAnyOrder(
                        "2 実施回コード UNKNOWN_CODE",
                        "3 回答 NUMBER_OUT_OF_RANGE",
                        "4 提出日時 MISSING_VALUE",
                        "5 提出日時 DATE_UNREADABLE",
                        "6 職員番号 DUPLICATE_KEY");
    }

    @Test
    void noRoleSendsAnswers() {
        assertThat(responses.roles()).isEmpty();
    }

    private void held() {
        Sheets.store(
                mongo,
                Sheets.compare(campaigns, Sheets.of(CAMPAIGNS, "SR-2025,SR,1,自己診断 令和7年度,2025-09-01,2025-09-30")));
    }
}
