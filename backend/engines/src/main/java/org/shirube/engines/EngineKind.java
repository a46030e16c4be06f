// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

/// The engines, best first.
public enum EngineKind {
    /// A MongoDB that somebody else runs.
    URI,
    /// A MongoDB server that Shirube starts, watches and stops.
    MONGOD,
    /// The engine inside the process, for trying out.
    EMBEDDED;

    /// Name on the command line and in the record, for example `mongod`.
    public String option() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
