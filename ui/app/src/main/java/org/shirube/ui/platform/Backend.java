// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;

/// The backend's API, called with the user's own token and in the user's language.
///
/// ```java
/// Page<PersonSummary> people = backend.get("/api/v1/people").query("q", text).page(PersonSummary.class);
/// CampaignView open = backend.post("/api/v1/campaigns/{id}/open", id).ifMatch(version).as(CampaignView.class);
/// ```
public interface Backend {

    /// Sends a request and waits for the answer.
    ///
    /// @param answer type of the answer's body; `Void` where there is none
    /// @return the body, null where there is none
    /// @throws BackendProblem for every problem that the backend answers, and when it does not answer
    @Nullable
    Object exchange(BackendRequest request, ResolvableType answer);

    default BackendRequest get(String path, Object... variables) {
        return BackendRequest.of(this, HttpMethod.GET, path, variables);
    }

    default BackendRequest post(String path, Object... variables) {
        return BackendRequest.of(this, HttpMethod.POST, path, variables);
    }

    default BackendRequest put(String path, Object... variables) {
        return BackendRequest.of(this, HttpMethod.PUT, path, variables);
    }

    default BackendRequest delete(String path, Object... variables) {
        return BackendRequest.of(this, HttpMethod.DELETE, path, variables);
    }
}
