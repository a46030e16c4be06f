// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Remembers beside the data file which version was acknowledged last.
///
/// A truncated data file opens silently at an older version; behind this mark it is refused.
final class CommitMark implements AutoCloseable {

    private final FileChannel channel;
    private final MappedByteBuffer memory;

    CommitMark(Path file) {
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The version acknowledged last, 0 before the first.
    long get() {
        return memory.getLong(0);
    }

    void set(long version) {
        memory.putLong(0, version);
    }

    @Override
    public void close() {
        memory.force();
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
