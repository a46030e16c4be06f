// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.shirube.ui.frame;

import org.jspecify.annotations.NullMarked;
