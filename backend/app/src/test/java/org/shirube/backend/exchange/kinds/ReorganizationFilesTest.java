// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shirube.backend.SmallTown;
import org.shirube.backend.TestBackend;
import org.shirube.backend.organization.Reorganization;
import org.shirube.contract.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

@TestBackend
class ReorganizationFilesTest {

    private static final String ORDERS = "改組コード,発令日,状態,種別,旧所属コード,新所属コード,新所属名,新所属名カナ,上位所属コード";

    @Autowired
    ReactiveMongoTemplate mongo;

    @Autowired
    ReorganizationsKind reorganizations;

    @BeforeEach
    void aTown() {
        SmallTown.build(mongo);
    }

    @Test
    void anOrderSaysWhichUnitsBecomeWhich() {
        var sheet = Sheets.of(
                ORDERS,
                "RO1,R9.4.1,作業中,分割,110,111,保険課,ホケンカ,",
                "RO1,,,分割,110,112,年金課,ネンキンカ,",
                "RO1,,,統合,120,910,,,",
                "RO1,,,新設,,113,窓口,マドグチ,111",
                "RO1,,,廃止,120,,,,");

        var read = Sheets.store(mongo, Sheets.compare(reorganizations, sheet));

        assertThat(Sheets.problems(sheet)).isEmpty();
        var order = (Reorganization) read.changes().getFirst().after();
        assertThat(order.day()).isEqualTo("2027-04-01");
        assertThat(order.state()).isEqualTo(Reorganization.State.DRAFT);
        assertThat(order.moves())
                .extracting(Reorganization.Move::key)
                .containsExactly("110/111", "110/112", "120/910", "/113", "120/");
        assertThat(Sheets.compare(reorganizations, sheet).unchanged()).isOne();
    }

    @Test
    void whatIsWrongWithAnOrderIsSaid() {
        var sheet = Sheets.of(
                ORDERS,
                "RO1,2027-04-01,検討中,分割,119,111,保険課,保険課,115",
                "RO1,2027-04-02,,改名,120,120,,,",
                "RO1,,,新設,110,113,窓口,,",
                "RO1,,,統合,,114,,,",
                "RO1,,,,110,116,名,,",
                "RO1,,,改名,120,120,税務室,,");

        var refused = Sheets.compare(reorganizations, sheet);

        assertThat(refused.changes()).isEmpty();
        assertThat(Sheets.problems(sheet))
                .containsExactlyInAnyOrder(
                        "2 状態 UNKNOWN_VALUE",
                        "2 旧所属コード UNKNOWN_UNIT → 110",
                        "2 新所属名カナ KANA_EXPECTED",
                        "2 上位所属コード UNKNOWN_UNIT → 110",
                        "3 発令日 CONFLICTING_VALUE",
                        "3 新所属名 MISSING_VALUE",
                        "4 種別 UNKNOWN_VALUE",
                        "5 旧所属コード MISSING_VALUE",
                        "5 新所属名 MISSING_VALUE",
                        "6 種別 MISSING_VALUE",
                        "7 新所属コード DUPLICATE_KEY");
    }

    @Test
    void onlyTransferOfficersBringThem() {
        assertThat(reorganizations.roles()).containsExactly(Role.TRANSFER_OFFICER);
    }
}
