// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import org.jspecify.annotations.Nullable;

/// A file as it was sent.
///
/// @param kind name of the kind that it shall be read as
/// @param name its name, cut to what is no path
/// @param scope `partial` or `complete`
/// @param charset encoding that the sender names, null to have it detected
public record ImportFile(
        String kind,
        String name,
        byte[] content,
        String scope,
        @Nullable String charset) {

    private static final int LONGEST_NAME = 120;

    public ImportFile {
        name = safe(name);
        scope = scope.equals("complete") ? "complete" : "partial";
    }

    /// File names are shown, never used as paths.
    private static String safe(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var shown = last.replaceAll("\\p{Cntrl}|\\p{Cf}", "");
        return shown.substring(0, Math.min(shown.length(), LONGEST_NAME));
    }
}
