// SPDX-License-Identifier: Apache-2.0
/// 職員 and 職員カード: finding people and reading one person's card.
@NullMarked
package org.shirube.ui.organization;

import org.jspecify.annotations.NullMarked;
