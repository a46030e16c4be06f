// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.access.internal;

import java.util.List;
import org.shirube.backend.platform.AuditTrail;
import org.shirube.backend.platform.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Indexes of what this module reads.
@Configuration(proxyBeanMethods = false)
class AccessIndexes {

    @Bean
    Indexes auditEvents() {
        return new Indexes(AuditTrail.Event.class, List.of(), List.of(Indexes.Key.on("persons", "_id")));
    }
}
