// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// Starts the whole backend on the memory engine at a free port, on Monday 14 September 2026, with an identity provider
/// of its own ([TestIdentity]). All tests with this annotation share one context and one database, so each makes its
/// own
/// data ([MemoryDatabase#clear] empties it).
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = BackendApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=backend",
            "server.port=0",
            "shirube.clock-start=2026-09-14",
            "shirube.engine=embedded",
            "shirube.sample=true"
        })
@ContextConfiguration(initializers = MemoryDatabase.class)
@Import({TestIdentity.class, TestClient.class, TestCommands.class})
public @interface TestBackend {}
