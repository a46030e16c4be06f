// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes identifiers.
public final class Identifiers {

    private Identifiers() {}

    /// A new identifier that sorts by time (UUID version 7).
    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /// The identifier of a document that a request creates: the same for a repeated request with the same key, else
    /// new.
    ///
    /// @param idempotencyKey value of the `Idempotency-Key` header, or null
    public static String forCreation(Caller caller, @Nullable String idempotencyKey) {
        return idempotencyKey == null || idempotencyKey.isBlank()
                ? next()
                : derived(caller.subject() + "\n" + idempotencyKey);
    }

    /// An identifier that follows from a name (UUID version 5): the same name always gives the same one.
    public static String derived(String name) {
        UUID uuid = UuidCreator.getNameBasedSha1(name.getBytes(StandardCharsets.UTF_8));
        return uuid.toString();
    }
}
