// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.psychometrics;

/// What an objective test says of one skill of one target.
///
/// @param instrument the test; each of its skills may be easier or harder than the raters' levels
/// @param value in levels
/// @param standardError of the value, above 0
public record Measurement(String instrument, String target, String skill, double value, double standardError) {

    public Measurement {
        if (!Double.isFinite(value) || !(standardError > 0) || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException("'%s' measures '%s' in '%s' with %s and a standard error of %s."
                    .formatted(instrument, target, skill, value, standardError));
        }
    }
}
