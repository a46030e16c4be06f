// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/// The embedded engine made safe: an acknowledged write is on disk before its reply leaves, data and indexes change
/// together, and a reply is a copy that no later command can alter.
final class DurableBackend extends H2Backend {

    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "createindexes",
            "dropindexes",
            "create",
            "drop",
            "dropdatabase",
            "renamecollection");
    private static final int WRITE_FAILED = 14_031;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final CommitMark mark;
    private final boolean sync;

    /// @param sync whether each write also waits for the disk, which guards against a power cut
    DurableBackend(MVStore store, CommitMark mark, boolean sync) {
        super(store);
        this.mark = mark;
        this.sync = sync;
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new KeyedDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var command = message.getDocument();
        return writes(command) ? write(message) : read(message);
    }

    private Document read(MongoMessage message) {
        lock.readLock().lock();
        try {
            return super.handleMessage(message).cloneDeeply();
        } finally {
            lock.readLock().unlock();
        }
    }

    private Document write(MongoMessage message) {
        lock.writeLock().lock();
        try {
            var reply = super.handleMessage(message).cloneDeeply();
            return keep() ? reply : failed();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean keep() {
        try {
            if (getMvStore().hasUnsavedChanges()) {
                mark.set(getMvStore().commit());
                if (sync) {
                    getMvStore().sync();
                }
            }
            return true;
        } catch (RuntimeException diskFull) {
            return false;
        }
    }

    private static Document failed() {
        return new Document("ok", 0)
                .append("errmsg", "the write could not be kept on disk")
                .append("code", WRITE_FAILED)
                .append("codeName", "OutOfDiskSpace");
    }

    private static boolean writes(Document command) {
        var name = command.keySet().iterator().next().toLowerCase(Locale.ROOT);
        return WRITES.contains(name)
                || name.equals("aggregate")
                        && (String.valueOf(command.get("pipeline")).contains("$out")
                                || String.valueOf(command.get("pipeline")).contains("$merge"));
    }
}
