// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// One import from upload to result.
///
/// @param characters characters in the file that windows-31j cannot write
/// @param accepted proposals that were accepted: value by row and header
/// @param leavers ids of absent records that are confirmed to have gone
/// @param failure message key of what went wrong, or null
/// @param createdBy the caller's person, or its subject
@Document("imports")
public record ImportJob(
        @Id String id,
        @Version @Nullable Long version,
        String kind,
        String fileName,
        State state,
        String scope,
        @Nullable String charset,
        Counts counts,
        double progress,
        List<String> unusedColumns,
        List<String> notices,
        List<String> characters,
        Map<String, String> accepted,
        List<String> leavers,
        @Nullable String failure,
        Instant createdAt,
        String createdBy,
        int chunks) {

    /// How long a preview can be applied.
    static final Duration LIFE = Duration.ofHours(24);

    /// What an import can be in.
    public enum State {
        PARSING,
        PREVIEWED,
        REJECTED,
        APPLYING,
        APPLIED,
        FAILED,
        CANCELLED,
        EXPIRED
    }

    /// How much of what.
    public record Counts(int rows, int created, int updated, int unchanged, int absent, int rejected, int problems) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
    }

    /// The state that counts now: previews run out.
    State stateAt(Instant now) {
        var open = state == State.PREVIEWED || state == State.REJECTED;
        return open && createdAt.plus(LIFE).isBefore(now) ? State.EXPIRED : state;
    }

    ImportJob parsing(Map<String, String> accepting) {
        return with(State.PARSING, 0, accepting, leavers, null);
    }

    ImportJob previewed(Counts found, FileReading.Reading read, List<String> noticed) {
        var next = found.problems() == 0 ? State.PREVIEWED : State.REJECTED;
        return new ImportJob(
                id,
                version,
                kind,
                fileName,
                next,
                scope,
                read.charset(),
                found,
                1,
                read.unused(),
                noticed,
                read.characters(),
                accepted,
                leavers,
                null,
                createdAt,
                createdBy,
                chunks);
    }

    ImportJob applying(List<String> gone) {
        return with(State.APPLYING, 0, accepted, gone, null);
    }

    ImportJob applied() {
        return with(State.APPLIED, 1, accepted, leavers, null);
    }

    ImportJob failed(String messageKey) {
        return with(State.FAILED, progress, accepted, leavers, messageKey);
    }

    ImportJob cancelled() {
        return with(State.CANCELLED, progress, accepted, leavers, null);
    }

    private ImportJob with(
            State next, double done, Map<String, String> accepting, List<String> gone, @Nullable String why) {
        return new ImportJob(
                id,
                version,
                kind,
                fileName,
                next,
                scope,
                charset,
                counts,
                done,
                unusedColumns,
                notices,
                characters,
                accepting,
                gone,
                why,
                createdAt,
                createdBy,
                chunks);
    }
}
