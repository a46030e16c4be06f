// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.exchange.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shirube.backend.platform.Caller;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/// One import from upload to result.
///
/// @param characters characters in the file that windows-31j cannot write
/// @param accepted proposals that were accepted
/// @param leavers ids of absent records that are confirmed to have gone
/// @param failure message key of what went wrong, or null
/// @param createdBy name of who sent the file
/// @param authorities whose people who sent the file may see, null where no border stops them
/// @param chunks in how many parts the file is kept, 0 when it is not kept any more
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
        List<Accepted> accepted,
        List<String> leavers,
        @Nullable String failure,
        Instant createdAt,
        String createdBy,
        @Nullable Set<String> authorities,
        int chunks) {

    /// A file that has just come.
    static ImportJob uploaded(String id, String kind, ImportFile file, Instant at, Caller by) {
        return new ImportJob(
                id,
                null,
                kind,
                file.name(),
                State.PARSING,
                file.scope(),
                file.charset(),
                Counts.NONE,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                at,
                by.name(),
                by.isSystem() ? null : by.authorities(),
                ImportStore.chunks(file.content()));
    }

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

    /// A value that is taken instead of the file's.
    ///
    /// @param column header as in the file
    public record Accepted(int row, String column, String value) {}

    /// The accepted values by cell, see [FileReading#cellKey].
    Map<String, String> acceptedByCell() {
        return accepted.stream()
                .collect(Collectors.toMap(
                        one -> FileReading.cellKey(one.row(), one.column()), Accepted::value, (first, last) -> last));
    }

    /// Whether there is work in the background on it.
    boolean isUnfinished() {
        return state == State.PARSING || state == State.APPLYING;
    }

    /// The state that counts now: previews run out.
    State stateAt(Instant now) {
        var open = state == State.PREVIEWED || state == State.REJECTED;
        return open && createdAt.plus(LIFE).isBefore(now) ? State.EXPIRED : state;
    }

    /// Takes a value instead of the file's and begins anew.
    ImportJob accepting(Accepted one) {
        return parsing(Stream.concat(accepted.stream(), Stream.of(one)).toList());
    }

    /// Begins the preview anew.
    ImportJob previewingAgain() {
        return parsing(accepted);
    }

    private ImportJob parsing(List<Accepted> accepting) {
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
                authorities,
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
        return forgotten(State.CANCELLED);
    }

    /// Without its file; a preview that was not applied has run out.
    ImportJob forgotten() {
        return forgotten(state == State.PREVIEWED || state == State.REJECTED ? State.EXPIRED : state);
    }

    private ImportJob forgotten(State last) {
        return with(last, progress, accepted, leavers, failure, 0);
    }

    /// Without anything that stands in the file.
    ImportJob withoutContents() {
        return new ImportJob(
                id,
                version,
                kind,
                "",
                state,
                scope,
                charset,
                counts,
                progress,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                failure,
                createdAt,
                createdBy,
                authorities,
                chunks);
    }

    private ImportJob with(State next, double done, List<Accepted> accepting, List<String> gone, @Nullable String why) {
        return with(next, done, accepting, gone, why, chunks);
    }

    private ImportJob with(
            State next, double done, List<Accepted> accepting, List<String> gone, @Nullable String why, int kept) {
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
                authorities,
                kept);
    }
}
