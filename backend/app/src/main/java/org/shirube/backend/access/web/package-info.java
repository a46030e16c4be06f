// SPDX-License-Identifier: Apache-2.0
/// Routes about the caller and the audit trail.
@NullMarked
package org.shirube.backend.access.web;

import org.jspecify.annotations.NullMarked;
