// SPDX-License-Identifier: Apache-2.0
/// Parts that several screens share: long lists, steps, addresses, side panels, progress.
@NullMarked
package org.shirube.ui.parts;

import org.jspecify.annotations.NullMarked;
