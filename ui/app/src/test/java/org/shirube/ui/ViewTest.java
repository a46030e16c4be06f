// SPDX-License-Identifier: Apache-2.0
package org.shirube.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

/// A test of views without a browser, with a [FakeBackend] and somebody signed in who may see everything.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {UiApplication.class, FakeBackend.class},
        properties = "spring.config.name=ui")
@WithMockUser(
        username = "employee",
        roles = {"USER", "EMPLOYEE", "MANAGER", "UNIT_CLERK", "HR", "DX_LEAD", "EXECUTIVE", "ADMIN"})
public @interface ViewTest {}
