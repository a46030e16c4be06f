// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.modulith.Modulithic;

/// The backend as a deployable of its own.
@SpringBootApplication
@Modulithic(systemName = "Shirube", sharedModules = "platform")
public class BackendApplication {

    /// A builder with everything set that the backend needs, wherever it is started from.
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(BackendApplication.class)
                .web(WebApplicationType.REACTIVE)
                .main(BackendApplication.class)
                .properties("spring.config.name=backend");
    }

    public static void main(String[] args) {
        SpringApplication application = builder().build();
        application.run(args);
    }
}
