// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import java.util.Locale;
import org.shirube.contract.platform.TaskView;
import reactor.core.publisher.Flux;

/// Contributes to 今日やること. Each module that can ask something of a person has one.
public interface TaskSource {

    /// What the caller must do now, and what was done in the last 60 days.
    Flux<TaskView> tasks(Caller caller, Locale locale);
}
