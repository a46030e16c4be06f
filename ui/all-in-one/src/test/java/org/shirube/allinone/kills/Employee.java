// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone.kills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shirube.allinone.RunningShirube;
import org.shirube.allinone.SampleStaff;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who answers, submits, and tries again while the product is down or says that the database is.
final class Employee {

    private static final String AUTHORITY = SampleStaff.AUTHORITY;
    static final Map<String, Object> ANSWERS = Map.of("A01-1", 3, "A01-2", 2);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int SIGN_IN_AGAIN = 401;
    private static final int DATABASE_AWAY = 503;
    private static final int TRIES = 3_000;

    private final RunningShirube shirube;
    private final String number;
    private volatile @Nullable String token;

    Employee(RunningShirube shirube, String number) {
        this.shirube = shirube;
        this.number = number;
    }

    /// As the person's record has it.
    String numberKey() {
        return AUTHORITY + "\u001f" + number;
    }

    /// Returns when the product has said that the answers and then that the submission is kept.
    void submit(String campaign) {
        submit(campaign, answer(campaign, ANSWERS));
    }

    /// Confirms the notice and answers.
    ///
    /// @param answers by item code
    /// @return the version of the response that the person has then seen
    long answer(String campaign, Map<String, ?> answers) {
        var body = JSON.writeValueAsString(Map.of("answers", answers, "noticeVersion", "2"));
        return version(untilItIsKept(() -> shirube.request(path(campaign))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))));
    }

    /// Submits what the person has seen.
    ///
    /// @return the version of the submitted response, the same however often somebody submits
    long submit(String campaign, long seen) {
        return version(untilItIsKept(() -> shirube.request(path(campaign) + "/submit")
                .header("If-Match", "\"" + seen + "\"")
                .POST(HttpRequest.BodyPublishers.noBody())));
    }

    private static String path(String campaign) {
        return "/api/v1/me/responses/" + campaign;
    }

    private static long version(HttpResponse<String> kept) {
        return JSON.readTree(kept.body()).get("version").asLong();
    }

    private interface Wish {
        HttpRequest.Builder request();
    }

    private HttpResponse<String> untilItIsKept(Wish wish) {
        for (int i = 0; i < TRIES; i++) {
            try {
                var answer = shirube.send(wish.request().header("Authorization", "Bearer " + token()));
                switch (answer.statusCode()) {
                    case OK -> {
                        return answer;
                    }
                    case SIGN_IN_AGAIN -> token = null; // the demo provider signs with a new key after each start
                    case DATABASE_AWAY -> pause();
                    default -> throw new IllegalStateException(number + ": " + answer.statusCode() + answer.body());
                }
            } catch (IOException down) {
                pause();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        throw new IllegalStateException(number + " gave up:\n" + shirube.tail());
    }

    private String token() throws IOException {
        var known = token;
        if (known != null) {
            return known;
        }
        try {
            var fresh = shirube.tokenOf(AUTHORITY, number);
            token = fresh;
            return fresh;
        } catch (UncheckedIOException down) {
            throw down.getCause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
