// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.access.MeView;
import org.shirube.contract.exchange.SampleView;
import org.shirube.contract.platform.Role;
import org.shirube.contract.problem.Problem;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.promotion.WishRequest;
import org.shirube.ui.platform.Backend;
import org.shirube.ui.platform.BackendProblem;
import org.shirube.ui.platform.BackendRequest;
import org.springframework.context.annotation.Primary;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/// A backend by hand: a test says what it answers and looks at what was sent.
@Primary
@Component
public class FakeBackend implements Backend {

    /// The day on which tests of views happen.
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 14);

    private final Map<String, Function<BackendRequest, @Nullable Object>> answers = new ConcurrentHashMap<>();
    private final List<BackendRequest> sent = new ArrayList<>();

    public FakeBackend() {
        reset();
    }

    /// Forgets everything: an employee is signed in who has nothing to do.
    public final void reset() {
        answers.clear();
        sent.clear();
        signedIn(Role.EMPLOYEE);
        on("GET /api/v1/me/tasks", List.of());
        on("GET /api/v1/sample", new SampleView("LOADED", null, 15, 15));
        on("GET /api/v1/me/wish", new WishRequest(null));
    }

    /// Who is signed in.
    public final void signedIn(Role... roles) {
        on("GET /api/v1/me", me(roles));
    }

    /// What is answered to a request such as `GET /api/v1/people/{person}`.
    public final FakeBackend on(String methodAndPath, Object answer) {
        return on(methodAndPath, request -> answer);
    }

    /// What is answered, worked out from the request; null answers nothing.
    public final FakeBackend on(String methodAndPath, Function<BackendRequest, @Nullable Object> answer) {
        answers.put(methodAndPath, answer);
        return this;
    }

    /// A problem instead of an answer.
    public final FakeBackend refuse(String methodAndPath, ProblemType type, String detail) {
        return on(methodAndPath, request -> {
            throw new BackendProblem(new Problem(type.uri(), type.slug(), type.status(), detail, null, null));
        });
    }

    /// What was sent to a path, in order.
    public final List<BackendRequest> sent(String methodAndPath) {
        return sent.stream()
                .filter(request -> name(request).equals(methodAndPath))
                .toList();
    }

    @Override
    public @Nullable Object exchange(BackendRequest request, ResolvableType answer) {
        sent.add(request);
        var known = answers.get(name(request));
        if (known == null) {
            throw new AssertionError("Nothing is answered to " + name(request));
        }
        return known.apply(request);
    }

    private static String name(BackendRequest request) {
        return request.method() + " " + request.path();
    }

    private static MeView me(Role... roles) {
        return new MeView(
                "employee",
                "p1",
                "000123",
                "門馬 ひかり",
                "0201",
                "保険年金課",
                "主任",
                Set.of(roles),
                List.of(),
                List.of(),
                "汐見台市",
                TODAY,
                true,
                "memory");
    }
}
