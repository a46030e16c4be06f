// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui.platform;

import com.vaadin.flow.spring.scopes.VaadinSessionScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shirube.contract.access.MeView;
import org.shirube.contract.platform.Role;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.stereotype.Component;

/// The caller and the day that the caller looks at, kept for the session. Beans of any scope can
/// hold it: each session has its own behind it.
@Component
@Scope(value = VaadinSessionScope.VAADIN_SESSION_SCOPE_NAME, proxyMode = ScopedProxyMode.TARGET_CLASS)
public class Me {

    private final Backend backend;
    private @Nullable MeView view;
    private @Nullable LocalDate asOf;

    Me(Backend backend) {
        this.backend = backend;
    }

    /// The caller as the backend knows them; asked once for a session.
    ///
    /// @throws BackendProblem where the backend does not answer
    public MeView view() {
        var known = view;
        if (known == null) {
            known = backend.get("/api/v1/me").as(MeView.class);
            view = known;
        }
        return known;
    }

    /// Asks again who the caller is, at the next question.
    public void forget() {
        view = null;
    }

    /// Whether the caller has one of these roles.
    public boolean hasAny(Collection<Role> roles) {
        return view().roles().stream().anyMatch(roles::contains);
    }

    /// Today, as the backend counts days.
    public LocalDate today() {
        return view().today();
    }

    /// The day that dated screens show (基準日): today unless another one was chosen.
    public LocalDate asOf() {
        return asOf == null ? today() : asOf;
    }

    /// The chosen day to send as `asOf`, nothing for today.
    public Optional<LocalDate> otherDay() {
        return Optional.ofNullable(asOf);
    }

    /// Looks at another day; today or null goes back to today.
    public void lookAt(@Nullable LocalDate day) {
        asOf = day == null || day.equals(today()) ? null : day;
    }
}
