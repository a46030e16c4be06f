// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// One running product with the sample city for all tests that only look, or that make their own data.
public final class SampleShirube {

    private static RunningShirube running;

    private SampleShirube() {}

    /// Started at the first call, stopped when the tests end.
    public static synchronized RunningShirube get() {
        if (running == null) {
            try {
                running = RunningShirube.withSampleCity(
                        Files.createTempDirectory("shirube-sample-"), "--engine=embedded");
                System.out.println("ENGINE embedded");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return running;
    }
}
