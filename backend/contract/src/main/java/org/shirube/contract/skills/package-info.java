// SPDX-License-Identifier: Apache-2.0
/// Frameworks, skill profiles and gaps.
@NullMarked
package org.shirube.contract.skills;

import org.jspecify.annotations.NullMarked;
