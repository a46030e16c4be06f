// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.shirube.contract.platform.Role;

/// The policy of a route: who may call it, and how far. A controller method without it fails the build.
///
/// Fields that a role may not see are left out by the view mapper beside the controller.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {

    /// Roles that may call; a caller needs one of them.
    Role[] value();

    /// How far the roles reach.
    Scope scope() default Scope.ALL;

    /// False for a POST that changes nothing, such as a search, and for the autosave of a caller's own draft, which is
    /// its own record: they leave no event of a change in the audit trail.
    boolean changes() default true;

    /// How far a policy reaches.
    enum Scope {
        /// Only what is the caller's own.
        OWN,
        /// People of units that the caller heads or looks after; wider roles see more, narrowed by the controller.
        PEOPLE,
        /// Everything inside the caller's appointing authorities.
        ALL
    }
}
