// SPDX-License-Identifier: Apache-2.0
/// Coverage and talent search.
@NullMarked
package org.shirube.contract.talent;

import org.jspecify.annotations.NullMarked;
