// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.platform;

/// A collection whose documents carry an outbox. Each module declares one bean for each such aggregate.
public record OutboxSource(Class<? extends HasOutbox> aggregate) {}
