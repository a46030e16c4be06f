// SPDX-License-Identifier: Apache-2.0
/// 今日やること: what the caller must do now.
@NullMarked
package org.shirube.ui.today;

import org.jspecify.annotations.NullMarked;
