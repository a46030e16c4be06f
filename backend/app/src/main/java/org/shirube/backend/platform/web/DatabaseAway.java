// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform.web;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;

/// Tells a database that does not answer just now from every other failure, whether the driver says it or Spring does.
final class DatabaseAway {

    private DatabaseAway() {}

    static boolean caused(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseAway::saysSo);
    }

    private static boolean saysSo(Throwable failure) {
        return switch (failure) {
            case DataAccessResourceFailureException _ -> true;
            case MongoSocketException _ -> true;
            case MongoTimeoutException _ -> true;
            case MongoConnectionPoolClearedException _ -> true;
            case MongoNotPrimaryException _ -> true;
            case MongoNodeIsRecoveringException _ -> true;
            // a server that has just begun to start knows nobody yet
            case MongoSecurityException _ -> true;
            default -> false;
        };
    }
}
