// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchKeysTest {

    List<String> keys = SearchKeys.of(
            new PersonName("髙橋　葛󠄀花", "タカハシ　カズラバナ", "TAKAHASHI Kazurabana", "渡邊"), List.of("0080012", "EXT-01"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "髙橋",
                "高橋",
                "高橋葛花",
                "高橋 葛花",
                "タカハシ",
                "ﾀｶﾊｼ",
                "たかはし",
                "takahashi",
                "ＴＡＫＡ",
                "Kazura",
                "葛花",
                "渡辺",
                "渡邊",
                "0080012",
                "80012",
                "００８００１２",
                "ext01",
                "EXT-01",
                "たか かず"
            })
    void everyUsualWritingFindsThePerson(String typed) {
        var words = SearchKeys.words(typed);

        assertThat(words)
                .isNotEmpty()
                .allMatch(word -> keys.stream().anyMatch(key -> key.startsWith(word)), "begins a key of " + keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"橋", "鈴木", "0012", "高橋 鈴木"})
    void whatBeginsNothingFindsNobody(String typed) {
        assertThat(SearchKeys.words(typed)).anyMatch(word -> keys.stream().noneMatch(key -> key.startsWith(word)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 　", ".*", "%"})
    void signsAreNoWords(String typed) {
        assertThat(SearchKeys.words(typed)).isEmpty();
    }
}
