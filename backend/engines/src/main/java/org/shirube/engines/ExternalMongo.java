// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

/// A MongoDB that somebody else runs.
public record ExternalMongo(String uri, String name) implements RunningEngine {

    @Override
    public EngineKind kind() {
        return EngineKind.URI;
    }

    @Override
    public void close() {
        // it is not ours to stop
    }
}
