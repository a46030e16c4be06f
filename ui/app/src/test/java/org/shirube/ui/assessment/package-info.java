// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.shirube.ui.assessment;

import org.jspecify.annotations.NullMarked;
