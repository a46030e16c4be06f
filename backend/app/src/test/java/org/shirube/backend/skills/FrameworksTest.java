// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.shirube.backend.TestEngine;

class FrameworksTest {

    private static final SkillItem PURPOSE = item("A01");

    @ParameterizedTest
    @ArgumentsSource(TestEngine.Every.class)
    void theEditionPublishedLastIsInForce(TestEngine engine) {
        var mongo = engine.template();
        var frameworks = new Frameworks(mongo);

        assertThat(frameworks.current().block()).isEqualTo(Framework.NONE);
        mongo.insert(edition("2026", Framework.State.PUBLISHED, "2026-04-01T00:00:00Z"))
                .block();
        assertThat(edition(frameworks)).isEqualTo("2026");
        mongo.insert(edition("2028", Framework.State.DRAFT, "2027-12-01T00:00:00Z"))
                .block();
        mongo.insert(edition("2027", Framework.State.PUBLISHED, "2027-04-01T00:00:00Z"))
                .block();
        assertThat(edition(frameworks)).isEqualTo("2027");
    }

    @Test
    void aSkillAppearsOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Framework(
                        "X/1", null, "X", "1", Framework.State.DRAFT, List.of(PURPOSE, PURPOSE), Instant.EPOCH));
    }

    @Test
    void aSkillIsNamedInTheLanguageAskedForOrInJapanese() {
        assertThat(PURPOSE.name(Locale.ENGLISH)).isEqualTo("Purpose");
        assertThat(PURPOSE.name(Locale.JAPANESE)).isEqualTo("意義");
        assertThat(PURPOSE.areaName(Locale.ENGLISH)).isEqualTo("Foundations");
        assertThat(PURPOSE.areaName(Locale.JAPANESE)).isEqualTo("基礎");
        assertThat(PURPOSE.definition(Locale.ENGLISH)).isEqualTo("説明できる。");
        assertThat(PURPOSE.anchors(Locale.ENGLISH)).containsExactly("零", "一", "二", "三", "四");
    }

    private static @org.jspecify.annotations.Nullable String edition(Frameworks frameworks) {
        var current = frameworks.current().block();
        return current == null ? null : current.edition();
    }

    private static Framework edition(String edition, Framework.State state, String at) {
        return new Framework(
                Framework.idOf("CITY", edition), null, "CITY", edition, state, List.of(PURPOSE), Instant.parse(at));
    }

    private static SkillItem item(String code) {
        return new SkillItem(
                code,
                "A",
                "基礎",
                "意義",
                "Purpose",
                "説明できる。",
                List.of("零", "一", "二", "三", "四"),
                List.of(),
                null,
                "Foundations",
                null);
    }
}
