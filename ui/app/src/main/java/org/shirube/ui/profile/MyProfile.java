// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.problem.ProblemType;
import org.shirube.contract.promotion.DxRoleView;
import org.shirube.contract.promotion.WishRequest;
import org.shirube.contract.skills.GapView;
import org.shirube.contract.skills.ProfileView;
import org.shirube.ui.platform.Backend;
import org.shirube.ui.platform.BackendProblem;
import org.springframework.stereotype.Component;

/// The caller's own levels, and the way to a role.
@Component
public class MyProfile {

    private static final String WISH = "/api/v1/me/wish";

    private final Backend backend;

    MyProfile(Backend backend) {
        this.backend = backend;
    }

    ProfileView levels() {
        return backend.get("/api/v1/me/profile").as(ProfileView.class);
    }

    private GapView gap(@Nullable String roleCode) {
        return backend.get("/api/v1/me/gaps").query("role", roleCode).as(GapView.class);
    }

    /// The way to a role. Where none is named: to the one wished for, else to one that the caller holds, else to what
    /// is
    /// asked of everybody. Nothing where no role asks for anything.
    Optional<GapView> gap(Optional<String> named, List<DxRoleView> roles) {
        if (named.isPresent()) {
            return named.map(this::gap);
        }
        try {
            return Optional.of(gap((String) null));
        } catch (BackendProblem problem) {
            if (!problem.is(ProblemType.BAD_REQUEST)) {
                throw problem;
            }
            return roles.stream()
                    .filter(role -> role.tier().equals("GENERAL"))
                    .findFirst()
                    .map(role -> gap(role.code()));
        }
    }

    /// The roles that ask for something, by code.
    List<DxRoleView> roles() {
        return backend.get("/api/v1/roles").list(DxRoleView.class).stream()
                .filter(role -> !role.requirements().isEmpty())
                .sorted(Comparator.comparing(DxRoleView::code))
                .toList();
    }

    /// The code of the role wished for.
    Optional<String> wish() {
        return backend.get(WISH).optional(WishRequest.class).map(WishRequest::roleCode);
    }

    /// Changes the role wished for; null takes the wish back.
    void wishFor(@Nullable String roleCode) {
        backend.put(WISH).body(new WishRequest(roleCode)).send();
    }

    static Optional<DxRoleView> find(List<DxRoleView> roles, @Nullable String code) {
        return roles.stream().filter(role -> role.code().equals(code)).findFirst();
    }

    /// How far the role wished for is, for the start page; nothing without a wish, and nothing while it can't be worked
    /// out: the start page must stand all the same.
    public Optional<GapView> wayToWish() {
        try {
            return wish().map(this::gap);
        } catch (BackendProblem problem) {
            if (problem.is(ProblemType.UNAUTHENTICATED)) {
                throw problem;
            }
            return Optional.empty();
        }
    }

    /// The nearness of a role in whole points of 100.
    public static int fit(GapView gap) {
        return SkillRow.fit(gap);
    }
}
