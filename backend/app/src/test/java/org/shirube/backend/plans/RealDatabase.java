// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.plans;

import org.shirube.backend.TestEngine;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// The real MongoDB for one test context, in a database of its own.
class RealDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("spring.mongodb.uri=" + TestEngine.realUri("shirube_test_plans"))
                .applyTo(context);
    }
}
