// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.shirube.ui.parts;

import org.jspecify.annotations.NullMarked;
