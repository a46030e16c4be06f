// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.problem;

/// Every kind of problem that the API answers. The slug is stable: clients decide by it.
public enum ProblemType {
    BAD_REQUEST(400),
    INVALID_FIELDS(400),
    UNKNOWN_ITEM(400),
    PURPOSE_REQUIRED(400),
    UNREADABLE_FILE(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    AMBIGUOUS_NUMBER(409),
    ALREADY_EXISTS(409),
    CAMPAIGN_NOT_OPEN(409),
    ALREADY_SUBMITTED(409),
    NOTICE_NOT_CONFIRMED(409),
    WRONG_STATE(409),
    IMPORT_RUNNING(409),
    IMPORT_HAS_PROBLEMS(409),
    CHANGED_SINCE_PREVIEW(409),
    OVER_COMMITTED(409),
    NOT_ELIGIBLE(409),
    KEY_REUSED(409),
    STALE_VERSION(412),
    FILE_TOO_LARGE(413),
    UNSUPPORTED_FILE(415),
    VERSION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /// The HTTP status that goes with the type.
    public int status() {
        return status;
    }

    /// The stable name in URIs, for example `stale-version`.
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The relative reference that stands in `type`; the backend serves a page there.
    public String uri() {
        return "/problems/" + slug();
    }
}
