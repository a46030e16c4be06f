// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadcountRuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "固定:1",
                "手入力:30",
                "規模:0-19=1;20-39=2;40-=3;除く=030",
                "規模:0-19=1;20-=2",
                "割合:5%",
                "割合:2.5%",
                "業務",
                "案件:2;区分=重点案件",
                "案件:3",
                "拠点",
                "全員"
            })
    void whatIsWrittenReadsBackAsTheSameRule(String text) {
        var rule = HeadcountRule.parse(text).orElseThrow();

        assertThat(rule.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"固定:1,固定:1", "規模: 0-19=1; 20-=2,規模:0-19=1;20-=2", "割合:5,割合:5%", "規模:0〜9=1,規模:0-9=1"})
    void fullWidthSignsAndBlanksAreNoMatter(String typed, String meant) {
        var rule = HeadcountRule.parse(typed);

        assertThat(rule).map(HeadcountRule::text).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "固定",
                "固定:x",
                "固定:-1",
                "規模:",
                "規模:20-39=2;0-19=1",
                "規模:0-20=1;20-=2",
                "規模:0-=1;50-60=2",
                "割合:120%",
                "業務:2",
                "案件:0",
                "人数:3"
            })
    void whatIsNoRuleIsNotRead(String text) {
        assertThat(HeadcountRule.parse(text)).isEmpty();
    }

    @Test
    void sizesAtTheEdgesOfBandsBelongToTheirBand() {
        var rule = (HeadcountRule.BySize)
                HeadcountRule.parse("規模:0-19=1;20-39=2;40-=3").orElseThrow();

        assertThat(new int[] {rule.people(0), rule.people(19), rule.people(20), rule.people(39), rule.people(40)})
                .containsExactly(1, 1, 2, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"所属長", "職名:副市長", "任用形態:正規等", "任用形態:会計年度任用職員", "任用形態:正規;再任用"})
    void whomAPlacementIsForReadsBackAsWritten(String text) {
        assertThat(Eligible.parse(text)).map(Eligible::text).hasValue(text);
    }
}
