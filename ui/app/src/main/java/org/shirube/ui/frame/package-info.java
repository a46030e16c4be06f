// SPDX-License-Identifier: Apache-2.0
/// The frame around all screens: navigation, top bar, error pages.
@NullMarked
package org.shirube.ui.frame;

import org.jspecify.annotations.NullMarked;
