// SPDX-License-Identifier: Apache-2.0
/// Imports: previews, problems and differences.
@NullMarked
package org.shirube.contract.exchange;

import org.jspecify.annotations.NullMarked;
