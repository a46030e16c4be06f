// SPDX-License-Identifier: Apache-2.0
/// Controllers and web settings that belong to no single capability.
@NullMarked
package org.shirube.backend.platform.web;

import org.jspecify.annotations.NullMarked;
