// SPDX-License-Identifier: Apache-2.0
/// 実施状況: planning, opening, following and closing campaigns.
@NullMarked
package org.shirube.ui.assessment;

import org.jspecify.annotations.NullMarked;
