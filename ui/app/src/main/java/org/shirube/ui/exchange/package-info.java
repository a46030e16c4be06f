// SPDX-License-Identifier: Apache-2.0
/// 取込: choosing a file, checking what would change, applying it.
@NullMarked
package org.shirube.ui.exchange;

import org.jspecify.annotations.NullMarked;
