// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

import reactor.core.publisher.Flux;

/// Does one kind of job. Each module that has long work declares one bean for each kind.
public interface JobWork {

    /// The kind that it does, for example `training.assign`.
    String kind();

    /// Does the work and tells how far it is, at least every half minute. The work may be done again after a
    /// crash, so what is already there changes nothing. A [BusinessProblem] ends it as failed; only IMPORT_RUNNING
    /// lets it wait.
    Flux<Job.Progress> run(Job job);
}
