// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

/// Waits a moment between two looks at a starting server.
final class Pause {

    private static final long MILLIS = 50;

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineRefused("The start was interrupted.", interrupted);
        }
    }
}
