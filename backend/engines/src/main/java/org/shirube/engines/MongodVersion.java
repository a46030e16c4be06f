// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The version of a MongoDB server.
///
/// @param text for example `6.0.5`
public record MongodVersion(String text) {

    private static final Pattern LINE = Pattern.compile("db version v(\\d+\\.\\d+\\.\\d+)");

    /// Asks a server program for its version.
    ///
    /// @throws EngineRefused where it does not run here
    public static MongodVersion of(Path binary) {
        try {
            var process = new ProcessBuilder(binary.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            var found = LINE.matcher(output);
            if (found.find()) {
                return new MongodVersion(found.group(1));
            }
            throw new EngineRefused("%s does not run on this machine: %s".formatted(binary, output.strip()));
        } catch (IOException failure) {
            throw new EngineRefused("%s cannot be started on this machine.".formatted(binary), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineRefused("The start was interrupted.", interrupted);
        }
    }

    /// The number before the first dot.
    public int major() {
        return Integer.parseInt(text.substring(0, text.indexOf('.')));
    }
}
