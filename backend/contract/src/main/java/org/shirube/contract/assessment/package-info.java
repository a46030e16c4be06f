// SPDX-License-Identifier: Apache-2.0
/// Instruments, campaigns and responses.
@NullMarked
package org.shirube.contract.assessment;

import org.jspecify.annotations.NullMarked;
