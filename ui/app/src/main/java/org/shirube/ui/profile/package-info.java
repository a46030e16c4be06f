// SPDX-License-Identifier: Apache-2.0
/// わたしの段階: the caller's own levels and the way to a role.
@NullMarked
package org.shirube.ui.profile;

import org.jspecify.annotations.NullMarked;
