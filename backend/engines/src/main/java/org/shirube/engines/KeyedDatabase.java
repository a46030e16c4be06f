// SPDX-License-Identifier: Apache-2.0
package org.shirube.engines;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/// A database whose collections find a document by its key also where the query has more conditions, such as the
/// version
/// that a save expects. The library would look through the whole collection for each such save.
final class KeyedDatabase extends H2Database {

    private static final String KEY = "_id";

    private final MVStore store;

    KeyedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // the library opens collections while it constructs
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var namespace = getFullCollectionNamespace(name);
        MVMap<Object, Document> documents = store.openMap("databases." + namespace);
        MVMap<String, Object> meta = store.openMap("meta." + namespace);
        return new KeyedCollection(this, name, options, documents, meta, cursorRegistry);
    }

    private static final class KeyedCollection extends H2Collection {

        KeyedCollection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> documents,
                MVMap<String, Object> meta,
                CursorRegistry cursors) {
            super(database, name, options, documents, meta, cursors);
        }

        @Override
        protected QueryResult matchDocuments(
                Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
            if (query.size() == 1 || !query.containsKey(KEY)) {
                return super.matchDocuments(query, order, skip, limit, batch, fields);
            }
            var found = queryDocuments(new Document(KEY, query.get(KEY)), null, 0, 0, 0, null);
            return matchDocumentsFromStream(
                    StreamSupport.stream(found.spliterator(), false), query, order, skip, limit, batch, fields);
        }
    }
}
