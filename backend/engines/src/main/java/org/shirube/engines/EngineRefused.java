// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

/// An engine cannot be started; the message says what to do.
public final class EngineRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message one sentence on what is wrong and one on what to do
    public EngineRefused(String message) {
        super(message);
    }

    EngineRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
