// SPDX-License-Identifier: Apache-2.0
/// 推進体制 充足表 and the list of appointments.
@NullMarked
package org.shirube.ui.promotion;

import org.jspecify.annotations.NullMarked;
