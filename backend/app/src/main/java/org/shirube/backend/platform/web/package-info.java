// SPDX-License-Identifier: Apache-2.0
/// Problems as answers, languages, and the controllers that belong to no single capability.
@NamedInterface("web")
@NullMarked
package org.shirube.backend.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
