// SPDX-License-Identifier: Apache-2.0
/// 所属長の確認: heads and whoever was asked in their place confirm self-ratings, one person at a time.
@NullMarked
package org.shirube.ui.review;

import org.jspecify.annotations.NullMarked;
