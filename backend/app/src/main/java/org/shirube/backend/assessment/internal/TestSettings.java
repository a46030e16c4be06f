// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.assessment.internal;

import java.util.List;
import org.shirube.backend.assessment.CutScores;
import org.shirube.backend.assessment.TestPolicy;
import org.shirube.backend.psychometrics.AdaptiveTest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Numbers of tests that an office may set. See [TestPolicy] for what each means.
@ConfigurationProperties("shirube.test")
record TestSettings(
        @DefaultValue({"-1.5", "-0.5", "0.5"}) List<Double> cuts,
        @DefaultValue("3") int maximumLevel,
        @DefaultValue("0.316") double standardError,
        @DefaultValue("8") int least,
        @DefaultValue("25") int most,
        @DefaultValue("5") int exposure,
        @DefaultValue("0.5") double skillSpread) {

    TestPolicy policy() {
        return new TestPolicy(
                new CutScores(cuts, maximumLevel),
                new AdaptiveTest.Stop(standardError, least, most),
                exposure,
                skillSpread);
    }
}
