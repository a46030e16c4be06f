// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One process for one home folder.
public final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock; the system frees it when the process ends, however it ends.
    ///
    /// @throws EngineRefused naming the process that holds it
    public static HomeLock take(Path home) {
        try {
            Files.createDirectories(home);
            var file = home.resolve("lock");
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                var holder = Files.readString(file).strip();
                channel.close();
                throw new EngineRefused(
                        "%s is in use by process %s. Stop that one first, or set SHIRUBE_HOME to another folder."
                                .formatted(home, holder));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new HomeLock(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
