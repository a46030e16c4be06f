// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.courses;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shirube.contract.training.CourseView;

class CourseFilterTest {

    private static final CourseView COURSE = new CourseView(
            "L08",
            "RPA実装演習",
            null,
            "CLASSROOM",
            12,
            null,
            null,
            null,
            List.of(new CourseView.SkillLevel("C06", "ノーコード・RPA実装", 3)),
            List.of(),
            List.of(),
            List.of(),
            false,
            null,
            null,
            false,
            null,
            "申請の入力を自動にする。",
            List.of());

    @Test
    void wordsAreFoundInAnyWidthAndCase() {
        assertThat(CourseFilter.of(QueryParameters.of("q", "ｒｐａ")).fits(COURSE)).isTrue();
        assertThat(CourseFilter.of(QueryParameters.of("q", "自動")).fits(COURSE)).isTrue();
        assertThat(CourseFilter.of(QueryParameters.of("q", "統計")).fits(COURSE)).isFalse();
    }

    @Test
    void conditionsNarrowTogether() {
        var both = new CourseFilter(null, "CLASSROOM", "C06", false);

        assertThat(both.fits(COURSE)).isTrue();
        assertThat(both.withMode("ONLINE").fits(COURSE)).isFalse();
        assertThat(both.withMandatory(true).fits(COURSE)).isFalse();
    }

    @Test
    void theAddressKeepsTheFilter() {
        var filter = new CourseFilter("表", "ONLINE", "A04", true);

        assertThat(CourseFilter.of(filter.parameters())).isEqualTo(filter);
    }
}
