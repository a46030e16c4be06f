// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

/// A database that is ready to be used.
public interface RunningEngine extends AutoCloseable {

    /// Where it is, with credentials where it has them.
    String uri();

    /// Which kind it is.
    EngineKind kind();

    /// What people read, for example `MongoDB 6.0.5`.
    String name();

    /// Stops what was started; data stay.
    @Override
    void close();
}
