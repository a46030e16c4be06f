// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// The engine inside the process: one file, loopback only, no passwords. For trying out, up to about 3,000 staff.
public final class EmbeddedEngine implements RunningEngine {

    private static final int CACHE_MEGABYTES = 256;
    private static final int COMPACT_MILLIS = 2_000;
    private static final String DATABASE = "shirube";

    private final MVStore store;
    private final CommitMark mark;
    private final MongoServer server;
    private final int port;
    private boolean closed;

    private EmbeddedEngine(MVStore store, CommitMark mark, MongoServer server, int port) {
        this.store = store;
        this.mark = mark;
        this.server = server;
        this.port = port;
    }

    /// Opens or creates the data in a folder and listens on a free loopback port.
    ///
    /// @param sync whether each write waits for the disk
    /// @throws EngineRefused where the file is damaged or older than what was acknowledged
    public static EmbeddedEngine start(Path folder, boolean sync) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var mark = new CommitMark(folder.resolve("shirube.mark"));
        var store = open(folder.resolve("shirube.mv"), mark);
        var server = new MongoServer(new DurableBackend(store, mark, sync));
        var address = server.bind();
        return new EmbeddedEngine(store, mark, server, address.getPort());
    }

    private static MVStore open(Path file, CommitMark mark) {
        try {
            var store = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(CACHE_MEGABYTES)
                    .open();
            if (store.getCurrentVersion() < mark.get()) {
                store.closeImmediately();
                throw new EngineRefused(
                        "The data file %s is older than what was saved (version %d of %d): it was cut or replaced. Put the right file back, or restore a backup."
                                .formatted(file, store.getCurrentVersion(), mark.get()));
            }
            return store;
        } catch (MVStoreException damaged) {
            throw new EngineRefused(
                    "The data file %s cannot be opened (%s). Is another Shirube running with it? Otherwise restore a backup."
                            .formatted(file, damaged.getMessage()),
                    damaged);
        }
    }

    @Override
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/" + DATABASE;
    }

    @Override
    public EngineKind kind() {
        return EngineKind.EMBEDDED;
    }

    @Override
    public String name() {
        return "embedded";
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.shutdownNow();
        if (!store.isClosed()) {
            store.compactFile(COMPACT_MILLIS);
            mark.set(store.getCurrentVersion());
            store.close();
        }
        mark.close();
    }
}
