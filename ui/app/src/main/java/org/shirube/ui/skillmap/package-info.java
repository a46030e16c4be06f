// SPDX-License-Identifier: Apache-2.0
/// 所属のスキルマップ: the people of a unit by skill.
@NullMarked
package org.shirube.ui.skillmap;

import org.jspecify.annotations.NullMarked;
