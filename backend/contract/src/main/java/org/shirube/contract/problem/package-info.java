// SPDX-License-Identifier: Apache-2.0
/// Problem details (RFC 9457) and their stable types.
@NullMarked
package org.shirube.contract.problem;

import org.jspecify.annotations.NullMarked;
