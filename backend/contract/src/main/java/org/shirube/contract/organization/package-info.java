// SPDX-License-Identifier: Apache-2.0
/// People, units, employments and postings as other systems see them.
@NullMarked
package org.shirube.contract.organization;

import org.jspecify.annotations.NullMarked;
